import { randomUUID } from "node:crypto";
import { type Actor, systemActor } from "@/lib/actor";
import { canonicalJson, sha256Hex } from "@/lib/canonical-json";
import { ensureInstrument, writeCandles } from "@/lib/market-data/mutations";
import { dailyFromHours, syntheticHours } from "@/lib/market-data/synthetic-candles";
import { type Bars, sliceBars } from "@/lib/ta/bars";
import { INDICATORS } from "@/lib/ta/registry";
import { builtInDescription, builtInSource } from "@/prisma/seed/built-ins";
import { describeSource } from "@/prisma/seed/describe-source";
import { ensurePerson, publishListing } from "@/prisma/seed/factories";
import { isSeeded, markSeeded } from "@/prisma/seed/marker";
import {
  HOURS_FROM_MS,
  MARKETS,
  MARKETS_FROM_MS,
  MARKETS_TO_MS,
  type SeededMarket,
} from "@/prisma/seed/markets";
import { say } from "@/prisma/seed/progress";

/** Owner of the built-ins: nobody can sign in as it. */
const PLATFORM = {
  email: "library@touchstone.invalid",
  handle: "touchstone",
  displayName: "Touchstone library",
  bio: "The indicators that come with Touchstone: free, with open source.",
  passwordHash: null,
};

/**
 * Fills what every installation has: the library's indicators and the synthetic markets. Safe in production, safe
 * to repeat; does nothing once it has run for the present content.
 */
export async function seedCatalogue(): Promise<void> {
  const marker = `catalogue:${fingerprint().slice(0, 16)}`;
  if (await isSeeded(marker)) return say("The catalogue is up to date.");
  const actor = systemActor("seed", randomUUID());
  for (const market of MARKETS) await seedMarket(actor, market);
  await seedBuiltIns(actor);
  await markSeeded(marker);
  say("The catalogue is filled.");
}

/** Changes with anything this seed writes. */
function fingerprint(): string {
  const sources = INDICATORS.map(builtInSource);
  const markets = MARKETS.map(({ market, ...instrument }) => ({ ...instrument, market: { ...market } }));
  return sha256Hex(
    canonicalJson({ sources, markets, range: [MARKETS_FROM_MS, HOURS_FROM_MS, MARKETS_TO_MS] }),
  );
}

async function seedMarket(actor: Actor, { market, ...instrument }: SeededMarket): Promise<void> {
  const { instrumentId } = await ensureInstrument(actor, instrument);
  const hours = syntheticHours(market, MARKETS_FROM_MS, MARKETS_TO_MS);
  const days = dailyFromHours(hours);
  const recent = since(hours, HOURS_FROM_MS);
  const daily = await writeCandles(actor, { instrumentId, interval: "1d", bars: days });
  const hourly = await writeCandles(actor, { instrumentId, interval: "1h", bars: recent });
  say(
    `${instrument.code}: ${days.time.length} daily and ${recent.time.length} hourly candles (${daily.written + hourly.written} chunks written)`,
  );
}

function since(bars: Bars, from: number): Bars {
  const start = bars.time.findIndex((time) => time >= from);
  return sliceBars(bars, start < 0 ? bars.time.length : start);
}

async function seedBuiltIns(actor: Actor): Promise<void> {
  const { userId: developerId } = await ensurePerson(PLATFORM);
  for (const definition of INDICATORS) {
    const published = await publishListing(actor, {
      developerId,
      slug: definition.id,
      name: definition.name,
      summary: definition.summary,
      description: builtInDescription(definition),
      category: definition.category,
      tags: ["built-in", definition.id],
      visibility: "open",
      builtin: true,
      price: null,
      content: await describeSource(builtInSource(definition)),
      changelog: "From the platform's library.",
      status: "approved",
    });
    say(`${definition.id}: ${published.isNew ? "listed" : "was listed already"}`);
  }
}

import { randomUUID } from "node:crypto";
import { type Actor, systemActor } from "@/lib/actor";
import { canonicalJson, sha256Hex } from "@/lib/canonical-json";
import { builtInSource } from "@/lib/indicators/built-in-source";
import { describeSource } from "@/lib/indicators/service/describe-source";
import { ensureInstrument } from "@/lib/market-data/mutations/ensure-instrument";
import { writeCandles } from "@/lib/market-data/mutations/write-candles";
import { dailyFromHours, syntheticHours } from "@/lib/market-data/synthetic-candles";
import { type Bars, sliceBars } from "@/lib/ta/bars";
import { INDICATORS } from "@/lib/ta/registry";
import { builtInWords } from "@/prisma/seed/built-ins";
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

/** Listings between two lines of progress. */
const PROGRESS_EVERY = 25;

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
  const listings = INDICATORS.map((definition) => [builtInSource(definition), builtInWords(definition)]);
  const markets = MARKETS.map(({ market, ...instrument }) => ({ ...instrument, market: { ...market } }));
  return sha256Hex(
    canonicalJson({ listings, markets, range: [MARKETS_FROM_MS, HOURS_FROM_MS, MARKETS_TO_MS] }),
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
  let written = 0;
  for (const [index, definition] of INDICATORS.entries()) {
    const published = await publishListing(actor, {
      developerId,
      ...builtInWords(definition),
      visibility: "open",
      builtin: true,
      price: null,
      content: await describeSource(builtInSource(definition)),
      changelog: "From the platform's library.",
      status: "approved",
    });
    if (published.isNew) written += 1;
    const done = index + 1;
    if (done % PROGRESS_EVERY === 0 || done === INDICATORS.length) {
      say(`Built-in indicators: ${done} of ${INDICATORS.length} (${written} new versions)`);
    }
  }
}

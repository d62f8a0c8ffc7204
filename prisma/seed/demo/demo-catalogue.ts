import type { UserActor } from "@/lib/actor";
import { env } from "@/lib/env";
import { CreateIndicatorInput } from "@/lib/indicators/listing-schema";
import { changeVersion } from "@/lib/indicators/mutations/change-version";
import { createIndicator } from "@/lib/indicators/mutations/create-indicator";
import { saveDraft } from "@/lib/indicators/mutations/save-draft";
import { updateIndicator } from "@/lib/indicators/mutations/update-indicator";
import { formatVersion } from "@/lib/indicators/version-number";
import { money, moneyJson } from "@/lib/money";
import { atrTrendChannel } from "@/prisma/seed/demo/atr-trend-channel";
import { type DemoListing, publishDemoListing } from "@/prisma/seed/demo/listings";
import { momentumComposite } from "@/prisma/seed/demo/momentum-composite";
import { onceOnly } from "@/prisma/seed/demo/once-only";
import { openingBalance } from "@/prisma/seed/demo/opening-balance";
import type { DemoNeighbour, DemoRole } from "@/prisma/seed/demo/people";
import { pullbackFinder } from "@/prisma/seed/demo/pullback-finder";
import { RANGE_COMPASS_MONTH_MINOR, rangeCompassVersions } from "@/prisma/seed/demo/range-compass";
import { sureSignal } from "@/prisma/seed/demo/sure-signal";
import { trendRibbonVersions } from "@/prisma/seed/demo/trend-ribbon";
import { volatilityRegime } from "@/prisma/seed/demo/volatility-regime";
import { volatilityRegimeCentred } from "@/prisma/seed/demo/volatility-regime-centred";
import { volumeShock, volumeShockText } from "@/prisma/seed/demo/volume-shock";
import { say } from "@/prisma/seed/progress";

type People = Record<DemoRole | DemoNeighbour, UserActor>;

const HONEST = "Does what its description says; uses no later bar.";

/** The listings of the demo's developers: on offer, waiting, taken back, suspended, rejected, and a draft. */
export async function fillDemoCatalogue({ developer, mira, tariq, curator }: People): Promise<void> {
  for (const listing of [atrTrendChannel, momentumComposite, volatilityRegime]) {
    await offer(developer, curator, listing);
  }
  await publishDemoListing(developer, pullbackFinder);
  await publishDemoListing(developer, volatilityRegimeCentred);
  say(`${pullbackFinder.slug} and a new version of ${volatilityRegime.slug}: wait for a review`);
  await takeBack(mira, curator);
  await suspend(mira, curator);
  await offer(tariq, curator, openingBalance);
  await reject(tariq, curator);
  await write(developer);
}

/** Submitted by its developer, approved by the curator. */
async function offer(developer: UserActor, curator: UserActor, listing: DemoListing): Promise<string> {
  const published = await publishDemoListing(developer, listing);
  const version = formatVersion(published.version);
  const input = { version, notes: HONEST };
  await onceOnly(() => changeVersion({ actor: curator, ref: listing.slug, act: "approve", input }));
  say(`${listing.slug} ${version}: reviewed and on offer`);
  return version;
}

/** Three versions; the author withdraws the second one before the third mends it. */
async function takeBack(mira: UserActor, curator: UserActor): Promise<void> {
  const [first, second, third] = trendRibbonVersions;
  await offer(mira, curator, first);
  const version = await offer(mira, curator, second);
  const input = { version, notes: "The spread is in units of price, not in percent as the changelog says." };
  await onceOnly(() => changeVersion({ actor: mira, ref: second.slug, act: "yank", input }));
  say(`${second.slug} ${version}: withdrawn by its author`);
  await offer(mira, curator, third);
}

/** Two versions at a price that was raised, the second one suspended by the curator. */
async function suspend(mira: UserActor, curator: UserActor): Promise<void> {
  const [first, second] = rangeCompassVersions;
  await offer(mira, curator, first);
  const version = await offer(mira, curator, second);
  const input = {
    version,
    notes: "The alarm sounds when the range has broken, not before, as the changelog promises.",
  };
  await onceOnly(() => changeVersion({ actor: curator, ref: second.slug, act: "suspend", input }));
  const month = moneyJson(money(RANGE_COMPASS_MONTH_MINOR, env().PLATFORM_CURRENCY));
  const pricing = { once: null, month, trialDays: 14 };
  await updateIndicator({ actor: mira, ref: second.slug, input: { pricing } });
  say(`${second.slug} ${version}: suspended; a month costs more than at first`);
}

async function reject(tariq: UserActor, curator: UserActor): Promise<void> {
  await publishDemoListing(tariq, sureSignal);
  const notes = "Reads the bars behind: a low is marked before it is known. Mark it where it is confirmed.";
  const input = { version: "1.0.0", notes };
  await onceOnly(() => changeVersion({ actor: curator, ref: sureSignal.slug, act: "reject", input }));
  say(`${sureSignal.slug}: rejected with a reason`);
}

/** A draft of the studio, saved once since it was opened. */
async function write(developer: UserActor): Promise<void> {
  const input = CreateIndicatorInput.parse({ ...volumeShock, visibility: "protected" });
  const { slug } = await createIndicator({ actor: developer, input, idempotencyKey: "seed-demo-draft" });
  const text = { source: volumeShockText, revision: 1 };
  await onceOnly(() => saveDraft({ actor: developer, ref: slug, input: text }));
  say(`${slug}: a draft in the studio`);
}

import { db, inSnapshot } from "@/lib/db";
import type { TradingAccountKind } from "@/lib/generated/prisma/enums";
import { readDailyCloses, type StoredCloses } from "@/lib/market-data/data/read-daily-closes";
import type { PerformanceConventions } from "@/lib/performance/performance-record";
import { readTrials } from "@/lib/providers/data/read-trials";
import { utcDay } from "@/lib/time";
import { derivePriced, pricesWanted } from "@/lib/trading/derive-priced";
import type { CheckedRecord } from "@/lib/verification/checked-record";
import { type AccountTrail, readAccountTrails } from "@/lib/verification/data/read-account-trails";
import { readLinkedAccounts } from "@/lib/verification/data/read-linked-accounts";
import { readOlderProviders } from "@/lib/verification/data/read-older-providers";
import { readPriceRanges } from "@/lib/verification/data/read-price-ranges";
import {
  readStoredMeasures,
  recomputedThen,
  type StoredMeasures,
} from "@/lib/verification/data/read-published";
import { readRaters } from "@/lib/verification/data/read-raters";
import { periodFills } from "@/lib/verification/period-fills";

export interface CheckedPeriod {
  /** How many days back the checks look, from the last complete UTC day. */
  periodDays: number;
  now: Date;
}

interface Shared extends CheckedPeriod {
  closes: readonly StoredCloses[];
  trials: PerformanceConventions["trials"];
}

/**
 * Everything the checks look at, for each provider that exists and whose account is no copy. What the records share is
 * read once; all of them are held at once, so a caller with many asks for a few at a time.
 */
export async function loadCheckedRecords(
  providerIds: readonly string[],
  { periodDays, now }: CheckedPeriod,
): Promise<CheckedRecord[]> {
  const providers = await db().provider.findMany({
    where: { id: { in: [...providerIds] } },
    include: { account: true },
    orderBy: { id: "asc" },
  });
  const accountIds = providers.map(({ accountId }) => accountId);
  const trails = await inSnapshot((tx) => readAccountTrails(tx, accountIds, now));
  const measures = await readStoredMeasures(providerIds);
  const shared = {
    ...{ periodDays, now },
    closes: await readDailyCloses(pricesWanted([...trails.values()].map(({ columns }) => columns))),
    trials: await readTrials(),
  };
  const records: CheckedRecord[] = [];
  for (const provider of providers) {
    const trail = trails.get(provider.accountId);
    if (trail === undefined || provider.account.kind === "copy") continue;
    const { kind } = provider.account;
    const found = { ...provider, kind, trail, measures: measures.get(provider.id) };
    records.push(await loadRecord(found, shared));
  }
  return records;
}

interface FoundProvider {
  id: string;
  userId: string;
  accountId: string;
  listedAt: Date | null;
  kind: Exclude<TradingAccountKind, "copy">;
  account: { venue: string; state: CheckedRecord["account"]["state"] };
  trail: AccountTrail;
  measures: StoredMeasures | undefined;
}

async function loadRecord(provider: FoundProvider, shared: Shared): Promise<CheckedRecord> {
  const { accountId, listedAt, trail, measures } = provider;
  const { columns, ...trailed } = trail;
  const { events, currency, periodsPerYear } = columns;
  const throughDay = utcDay(shared.now.getTime()) - 1;
  const period = { fromDay: throughDay - shared.periodDays + 1, throughDay };
  const derived = derivePriced(columns, shared.closes, throughDay);
  const fills = periodFills(events, period);
  const search = { providerId: provider.id, accountId, ownerId: provider.userId, listedAt, ...period };
  const listed = listedAt?.getTime() ?? null;
  return {
    providerId: provider.id,
    account: { id: accountId, kind: provider.kind, currency, periodsPerYear, state: provider.account.state },
    listedAt: listed,
    period,
    events,
    ...trailed,
    derived,
    published:
      measures === undefined || listed === null
        ? null
        : recomputedThen(measures, { derived, periodsPerYear, listedAt: listed, trials: shared.trials }),
    minuteRange: await readPriceRanges(provider.account.venue, events.instruments, fills),
    linked: await readLinkedAccounts(search),
    older: await readOlderProviders(search, fills),
    raters: await readRaters(provider),
  };
}

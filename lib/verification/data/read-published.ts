import { db } from "@/lib/db";
import type { PerformanceConventions } from "@/lib/performance/performance-record";
import { measureWindows } from "@/lib/providers/measure-windows";
import { ProviderMetrics } from "@/lib/providers/performance-schema";
import { utcDay } from "@/lib/time";
import type { DailyEquity } from "@/lib/trading/daily-equity";
import type { DerivedAccount } from "@/lib/trading/derive-account";
import type { PublishedRecord } from "@/lib/verification/checked-record";

export interface StoredMeasures {
  at: Date;
  windows: ProviderMetrics[];
}

/** What the daily job stored of providers, by provider id. */
export async function readStoredMeasures(
  providerIds: readonly string[],
): Promise<Map<string, StoredMeasures>> {
  const rows = await db().providerStats.findMany({ where: { providerId: { in: [...providerIds] } } });
  const measures = new Map<string, StoredMeasures>();
  for (const { providerId, asOf, values } of rows) {
    const known = measures.get(providerId) ?? { at: asOf, windows: [] };
    known.windows.push(ProviderMetrics.parse(values));
    measures.set(providerId, known);
  }
  return measures;
}

export interface RecomputedFrom {
  derived: DerivedAccount;
  periodsPerYear: number;
  listedAt: number;
  trials: PerformanceConventions["trials"];
}

/** The stored measures beside what the daily job would have stored then. */
export function recomputedThen(
  { at, windows }: StoredMeasures,
  { derived, ...conventions }: RecomputedFrom,
): PublishedRecord {
  const daily = daysThrough(derived.daily, utcDay(at.getTime()) - 1);
  const again = measureWindows({ daily, roundTrips: derived.roundTrips }, conventions);
  return {
    at: at.getTime(),
    windows: again.flatMap((recomputed) => {
      const stored = windows.find(({ window }) => window === recomputed.window);
      return stored === undefined ? [] : [{ stored, recomputed }];
    }),
  };
}

function daysThrough(daily: DailyEquity, day: number): DailyEquity {
  const days = Math.max(0, day - daily.firstDay + 1);
  const cut = (column: Float64Array) => column.subarray(0, days);
  return {
    firstDay: daily.firstDay,
    equity: cut(daily.equity),
    flow: cut(daily.flow),
    return: cut(daily.return),
  };
}

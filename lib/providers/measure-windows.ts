import { performanceOf } from "@/lib/performance/performance";
import type { PerformanceConventions } from "@/lib/performance/performance-record";
import { STATS_WINDOWS } from "@/lib/performance/stats-window";
import type { ProviderMetrics } from "@/lib/providers/performance-schema";
import { publishedMetrics } from "@/lib/providers/stored-metrics";
import { utcDay } from "@/lib/time";
import type { DailyEquity } from "@/lib/trading/daily-equity";
import type { DerivedAccount } from "@/lib/trading/derive-account";

/** Nobody here has set another one: what a record earns is measured against nothing. */
const RISK_FREE_RATE = 0;

export interface ListedConventions {
  periodsPerYear: number;
  /** Epoch ms; what lies before that day counts in no window. */
  listedAt: number;
  trials: PerformanceConventions["trials"];
}

/** What is published of a listed record, one entry a window: the only place where that is computed. */
export function measureWindows(
  { daily, roundTrips }: Pick<DerivedAccount, "roundTrips"> & { daily: DailyEquity },
  { periodsPerYear, listedAt, trials }: ListedConventions,
): ProviderMetrics[] {
  const common = {
    daily,
    trades: roundTrips,
    periodsPerYear,
    riskFreeRate: RISK_FREE_RATE,
    trials,
    sinceDay: utcDay(listedAt),
  };
  return STATS_WINDOWS.map((window) => publishedMetrics(performanceOf({ ...common, window })));
}

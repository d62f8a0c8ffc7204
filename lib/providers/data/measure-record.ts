import { performanceOf } from "@/lib/performance/performance";
import type { Performance, PerformanceConventions } from "@/lib/performance/performance-record";
import { NO_DAILY_EQUITY } from "@/lib/trading/daily-equity";
import { readDailyEquity } from "@/lib/trading/data/read-daily-equity";
import { readRoundTrips } from "@/lib/trading/data/read-round-trips";

/** Measures all that an account has on record, as it was last derived. */
export async function measureWholeRecord(
  accountId: string,
  conventions: PerformanceConventions,
): Promise<Performance> {
  const [daily, trips] = await Promise.all([readDailyEquity([accountId]), readRoundTrips(accountId)]);
  return performanceOf({
    ...conventions,
    daily: daily.get(accountId) ?? NO_DAILY_EQUITY,
    trades: trips.map(({ pnl, closedAt }) => ({ pnl, closedAt: closedAt.getTime() })),
  });
}

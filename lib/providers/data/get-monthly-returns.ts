import type { UserActor } from "@/lib/actor";
import { type MonthlyReturn, monthlyReturns } from "@/lib/performance/monthly-returns";
import { observationsOf } from "@/lib/performance/observations";
import { loadProvider } from "@/lib/providers/data/find-provider";
import { utcDay } from "@/lib/time";
import { readDailyEquity } from "@/lib/trading/data/read-daily-equity";

/**
 * Returns of the calendar months of what is ranked; a record that was never listed has none.
 * @throws AppError NOT_FOUND as `loadProvider`.
 */
export async function getMonthlyReturns(
  providerId: string,
  actor: UserActor | null,
): Promise<MonthlyReturn[]> {
  const { accountId, listedAt } = await loadProvider(providerId, actor);
  const daily = (await readDailyEquity([accountId])).get(accountId);
  if (daily === undefined || listedAt === null) return [];
  return monthlyReturns(observationsOf(daily, utcDay(listedAt.getTime())));
}

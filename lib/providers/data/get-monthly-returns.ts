import type { UserActor } from "@/lib/actor";
import { type MonthlyReturn, monthlyReturns } from "@/lib/performance/monthly-returns";
import { observationsOf } from "@/lib/performance/observations";
import { loadProvider } from "@/lib/providers/data/find-provider";
import { readRecord } from "@/lib/providers/data/read-record";
import { utcDay } from "@/lib/time";

/**
 * Returns of the calendar months of what is ranked; a record that was never listed has none.
 * @throws AppError NOT_FOUND as `loadProvider`.
 */
export async function getMonthlyReturns(
  providerId: string,
  actor: UserActor | null,
): Promise<MonthlyReturn[]> {
  const provider = await loadProvider(providerId, actor);
  const daily = await readRecord(provider);
  if (daily === null || provider.listedAt === null) return [];
  return monthlyReturns(observationsOf(daily, utcDay(provider.listedAt.getTime())));
}

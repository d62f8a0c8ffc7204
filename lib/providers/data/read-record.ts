import type { FoundProvider } from "@/lib/providers/data/find-provider";
import { utcDay } from "@/lib/time";
import type { DailyEquity } from "@/lib/trading/daily-equity";
import { readDailyEquity } from "@/lib/trading/data/read-daily-equity";

/** The daily marks of a provider's record; one that was closed ends with the last whole day before. Null before the first. */
export async function readRecord({
  accountId,
  closedAt,
}: Pick<FoundProvider, "accountId" | "closedAt">): Promise<DailyEquity | null> {
  const daily = (await readDailyEquity([accountId])).get(accountId);
  if (daily === undefined) return null;
  if (closedAt === null) return daily;
  const days = Math.max(0, utcDay(closedAt.getTime()) - daily.firstDay);
  const cut = (column: Float64Array) => column.subarray(0, days);
  return { ...daily, equity: cut(daily.equity), flow: cut(daily.flow), return: cut(daily.return) };
}

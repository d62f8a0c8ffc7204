import { db } from "@/lib/db";
import { DAY_MS } from "@/lib/time";
import { type DailyEquity, NO_DAILY_EQUITY } from "@/lib/trading/daily-equity";
import { readDailyEquity } from "@/lib/trading/data/read-daily-equity";
import { readEventColumns } from "@/lib/trading/data/read-event-columns";
import type { EventColumns } from "@/lib/trading/event-columns";

/** What an account did, to be compared with another. */
export interface Trace {
  events: EventColumns;
  daily: DailyEquity;
}

/** Events and marks of accounts from a day (since 1970-01-01) on, by account id. */
export async function readTraces(
  accountIds: readonly string[],
  fromDay: number,
): Promise<Map<string, Trace>> {
  const [columns, daily] = await Promise.all([
    readEventColumns(accountIds, db(), new Date(fromDay * DAY_MS)),
    readDailyEquity(accountIds, fromDay),
  ]);
  return new Map(
    columns.map(({ accountId, events }) => [
      accountId,
      { events, daily: daily.get(accountId) ?? NO_DAILY_EQUITY },
    ]),
  );
}

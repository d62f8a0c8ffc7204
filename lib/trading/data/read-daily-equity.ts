import { db } from "@/lib/db";
import { DAY_MS } from "@/lib/time";
import type { DailyEquity } from "@/lib/trading/daily-equity";
import { type EquityMonthRow, fromEquityMonths } from "@/lib/trading/equity-months";

/** Stored daily marks by account id, whole months from the one with `fromDay` (days since 1970-01-01) on. */
export async function readDailyEquity(
  accountIds: readonly string[],
  fromDay = 0,
): Promise<Map<string, DailyEquity>> {
  const rows = await db().$queryRaw<(EquityMonthRow & { account_id: string })[]>`
    SELECT account_id::text, month, n, data FROM equity_month
     WHERE account_id = ANY(${accountIds}::uuid[])
       AND month >= date_trunc('month', ${new Date(fromDay * DAY_MS)}::timestamptz AT TIME ZONE 'UTC')::date
     ORDER BY account_id, month`;
  const months = new Map<string, EquityMonthRow[]>();
  for (const row of rows) {
    const known = months.get(row.account_id);
    if (known === undefined) months.set(row.account_id, [row]);
    else known.push(row);
  }
  return new Map([...months].map(([accountId, own]) => [accountId, fromEquityMonths(own)]));
}

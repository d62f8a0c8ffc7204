import { DAY_MS } from "@/lib/time";
import type { DailyEquity } from "@/lib/trading/daily-equity";

/** One month of daily marks as it is stored: equity, flow, return as little-endian float64, column after column. */
export interface EquityMonthRow {
  /** First day of the month, UTC midnight. */
  month: Date;
  /** Days from the first of the month on; before the account's first day NaN. */
  n: number;
  data: Uint8Array;
}

const COLUMNS = ["equity", "flow", "return"] as const;

/** Cuts daily marks into months. */
export function toEquityMonths(daily: DailyEquity): EquityMonthRow[] {
  const rows: EquityMonthRow[] = [];
  const end = daily.firstDay + daily.equity.length;
  let day = daily.firstDay;
  while (day < end) {
    const first = monthStart(day);
    const next = monthStart(first + 31);
    const n = Math.min(next, end) - first;
    rows.push({ month: new Date(first * DAY_MS), n, data: packMonth(daily, first, n) });
    day = next;
  }
  return rows;
}

/** Joins months again; days between stored months are NaN with no flow. */
export function fromEquityMonths(rows: readonly EquityMonthRow[]): DailyEquity {
  const ordered = [...rows].sort((a, b) => a.month.getTime() - b.month.getTime());
  const [first, last] = [ordered[0], ordered.at(-1)];
  if (first === undefined || last === undefined) return emptyMarks(0, 0);
  const start = first.month.getTime() / DAY_MS;
  const joined = emptyMarks(start, last.month.getTime() / DAY_MS + last.n - start);
  for (const { month, n, data } of ordered) {
    const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
    const offset = month.getTime() / DAY_MS - start;
    COLUMNS.forEach((name, column) => {
      for (let index = 0; index < n; index += 1)
        joined[name][offset + index] = view.getFloat64((column * n + index) * 8, true);
    });
  }
  return trimmed(joined);
}

function packMonth(daily: DailyEquity, first: number, n: number): Uint8Array {
  const data = new Uint8Array(n * 24);
  const view = new DataView(data.buffer);
  COLUMNS.forEach((name, column) => {
    for (let index = 0; index < n; index += 1) {
      const value = daily[name][first + index - daily.firstDay];
      view.setFloat64((column * n + index) * 8, value ?? Number.NaN, true);
    }
  });
  return data;
}

/** Without the days of the first month before the account began: there the flow is NaN. */
function trimmed(daily: DailyEquity): DailyEquity {
  const start = daily.flow.findIndex((value) => !Number.isNaN(value));
  const from = start < 0 ? daily.flow.length : start;
  return {
    firstDay: daily.firstDay + from,
    equity: daily.equity.subarray(from),
    flow: daily.flow.subarray(from),
    return: daily.return.subarray(from),
  };
}

function emptyMarks(firstDay: number, days: number): DailyEquity {
  return {
    firstDay,
    equity: new Float64Array(days).fill(Number.NaN),
    flow: new Float64Array(days),
    return: new Float64Array(days).fill(Number.NaN),
  };
}

function monthStart(day: number): number {
  const date = new Date(day * DAY_MS);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 1) / DAY_MS;
}

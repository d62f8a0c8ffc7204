import type { Observations } from "@/lib/performance/observations";
import { DAY_MS } from "@/lib/time";

/** Time-weighted return of one calendar month (UTC), a fraction. */
export interface MonthlyReturn {
  year: number;
  /** 1 to 12. */
  month: number;
  return: number;
}

/**
 * `Π(1 + r) − 1` of each calendar month with a return, in order. A return over a gap counts in the month it ended in,
 * so the months always link to the total.
 */
export function monthlyReturns({ returns, days }: Pick<Observations, "returns" | "days">): MonthlyReturn[] {
  const table: MonthlyReturn[] = [];
  returns.forEach((r, index) => {
    const date = new Date((days[index] ?? 0) * DAY_MS);
    const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + 1];
    const last = table.at(-1);
    if (last?.year === year && last.month === month) last.return = (1 + last.return) * (1 + r) - 1;
    else table.push({ year, month, return: r });
  });
  return table;
}

import type { MonthlyReturn } from "@/lib/performance/monthly-returns";

export interface YearOfReturns {
  year: number;
  /** January first; null where the record has no return. */
  returns: (number | null)[];
  /** All of them linked. */
  total: number;
}

/** Monthly returns by year, the newest first. */
export function yearsOf(months: readonly MonthlyReturn[]): YearOfReturns[] {
  const years = new Map<number, YearOfReturns>();
  for (const { year, month, return: value } of months) {
    const row = years.get(year) ?? { year, returns: Array.from({ length: 12 }, () => null), total: 0 };
    row.returns[month - 1] = value;
    row.total = (1 + row.total) * (1 + value) - 1;
    years.set(year, row);
  }
  return [...years.values()].sort((a, b) => b.year - a.year);
}

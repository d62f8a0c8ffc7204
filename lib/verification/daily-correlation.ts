import type { DailyEquity } from "@/lib/trading/daily-equity";

export interface DailyCorrelation {
  /** Days on which both have a return and not both rested. */
  days: number;
  /** Pearson's, −1 to 1; null where one of them never moved. */
  correlation: number | null;
}

/** Correlation of daily returns over a period (days since 1970-01-01, both inclusive). */
export function dailyCorrelation(
  one: DailyEquity,
  other: DailyEquity,
  { fromDay, throughDay }: { fromDay: number; throughDay: number },
): DailyCorrelation {
  const pairs: [number, number][] = [];
  for (let day = fromDay; day <= throughDay; day += 1) {
    const [x, y] = [returnOn(one, day), returnOn(other, day)];
    if (Number.isFinite(x) && Number.isFinite(y) && (x !== 0 || y !== 0)) pairs.push([x, y]);
  }
  return { days: pairs.length, correlation: pearson(pairs) };
}

function returnOn(daily: DailyEquity, day: number): number {
  return daily.return[day - daily.firstDay] ?? Number.NaN;
}

function pearson(pairs: readonly (readonly [number, number])[]): number | null {
  const n = pairs.length;
  const [meanX, meanY] = [0, 1].map((side) => pairs.reduce((sum, pair) => sum + (pair[side] ?? 0), 0) / n);
  let [xy, xx, yy] = [0, 0, 0];
  for (const [x, y] of pairs) {
    const [dx, dy] = [x - (meanX ?? 0), y - (meanY ?? 0)];
    xy += dx * dy;
    xx += dx * dx;
    yy += dy * dy;
  }
  return xx === 0 || yy === 0 || n < 2 ? null : xy / Math.sqrt(xx * yy);
}

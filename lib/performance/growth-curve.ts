import { type DailyRecord, observationsOf } from "@/lib/performance/observations";
import { type StatsWindow, windowStart } from "@/lib/performance/stats-window";

/** Points of a curve: more would not show on a card. */
export const CURVE_POINTS = 48;

/**
 * The growth of 1 over a window at up to `CURVE_POINTS` evenly spaced marks, the first and the last among them; empty
 * without returns. Fractions with four digits, losses never below 0.
 */
export function growthCurve(daily: DailyRecord, window: StatsWindow, sinceDay: number): number[] {
  const throughDay = daily.firstDay + daily.return.length - 1;
  const { returns } = observationsOf(daily, windowStart(window, { sinceDay, throughDay }));
  if (returns.length === 0) return [];
  const index = [1];
  for (const value of returns) index.push((index.at(-1) ?? 1) * (1 + value));
  const points = Math.min(CURVE_POINTS, index.length);
  return Array.from({ length: points }, (_, point) => {
    const at = Math.round((point * (index.length - 1)) / (points - 1));
    return Number((index[at] ?? 1).toFixed(4));
  });
}

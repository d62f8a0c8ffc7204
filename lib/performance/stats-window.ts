/** The windows a record is shown for; `all` is since the listing. */
export const STATS_WINDOWS = ["all", "30d", "90d", "365d"] as const;

export type StatsWindow = (typeof STATS_WINDOWS)[number];

const WINDOW_DAYS: Record<Exclude<StatsWindow, "all">, number> = { "30d": 30, "90d": 90, "365d": 365 };

/**
 * First day of a window that ends with `throughDay`, never before `sinceDay`: what lies before the listing counts in no
 * window. Days since 1970-01-01, both ends inclusive.
 */
export function windowStart(window: StatsWindow, days: { sinceDay: number; throughDay: number }): number {
  if (window === "all") return days.sinceDay;
  return Math.max(days.sinceDay, days.throughDay - WINDOW_DAYS[window] + 1);
}

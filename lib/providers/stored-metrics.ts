import type { StatsWindow as StoredWindow } from "@/lib/generated/prisma/enums";
import type { Performance } from "@/lib/performance/performance-record";
import type { StatsWindow } from "@/lib/performance/stats-window";
import { ProviderMetrics } from "@/lib/providers/performance-schema";

/** What a window is called in the database. */
export const STORED_WINDOWS: Readonly<Record<StatsWindow, StoredWindow>> = {
  all: "all",
  "30d": "d30",
  "90d": "d90",
  "365d": "d365",
};

/** What is published of a measured record; everything else of it stays inside. */
export function publishedMetrics(performance: Performance): ProviderMetrics {
  const { asOf } = performance;
  return ProviderMetrics.parse({
    ...performance,
    followerReturn: null,
    asOf: asOf === null ? null : new Date(asOf).toISOString(),
  });
}

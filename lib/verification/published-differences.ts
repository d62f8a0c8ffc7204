import type { ProviderMetrics } from "@/lib/providers/performance-schema";
import type { PublishedRecord } from "@/lib/verification/checked-record";

/** Two runs of one function over one record may differ by this, relative. */
export const RELATIVE_DIFFERENCE_MAX = 1e-9;

/** Measures that are told beside the record itself: the first depends on all others' records, the second on followers. */
const OF_OTHERS: readonly string[] = ["deflatedSharpe", "followerReturn"] satisfies (keyof ProviderMetrics)[];

export interface MeasureDifference {
  /** Window and name: `90d sharpe`. */
  measure: string;
  stored: number | string | null;
  recomputed: number | string | null;
}

/** Every stored measure that the same function does not give again. */
export function publishedDifferences({ windows }: PublishedRecord): MeasureDifference[] {
  return windows.flatMap(({ stored, recomputed }) => {
    const again = new Map(Object.entries(recomputed));
    return Object.entries(stored).flatMap(([name, value]) => {
      const other = again.get(name) ?? null;
      if (OF_OTHERS.includes(name) || isSame(value, other)) return [];
      return [{ measure: `${stored.window} ${name}`, stored: value, recomputed: other }];
    });
  });
}

function isSame(stored: number | string | null, recomputed: number | string | null): boolean {
  if (typeof stored !== "number" || typeof recomputed !== "number") return stored === recomputed;
  const size = Math.max(Math.abs(stored), Math.abs(recomputed));
  return Math.abs(stored - recomputed) <= RELATIVE_DIFFERENCE_MAX * size;
}

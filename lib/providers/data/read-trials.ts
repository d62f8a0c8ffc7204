import { db } from "@/lib/db";
import type { PerformanceConventions } from "@/lib/performance/performance-record";

/** Everything ever listed, those that have ended too, or the luckiest would look skilled. */
export async function readTrials(): Promise<PerformanceConventions["trials"]> {
  const [row] = await db().$queryRaw<{ count: number; deviation: number | null }[]>`
    SELECT count(*)::int AS count, stddev_samp((s.values->>'sharpe')::float8) AS deviation
      FROM provider p LEFT JOIN provider_stats s ON s.provider_id = p.id AND s."window" = 'all'
     WHERE p.listed_at IS NOT NULL`;
  return { count: row?.count ?? 0, sharpeDeviation: row?.deviation ?? null };
}

import type { SystemActor } from "@/lib/actor";
import { inTransaction } from "@/lib/db";
import { USAGE_DAYS } from "@/lib/indicators/usage-schema";
import { addDays } from "@/lib/time";

/**
 * Counts the runs of the 30 days before `now` for up to `limit` versions that were not counted at `now` yet. A version
 * without a run in that time has no usage. Only what ran counts: outcomes that refuse the caller's request do not.
 * @returns how many versions were counted.
 */
export async function rollUpUsage(
  _actor: SystemActor,
  { now, limit }: { now: Date; limit: number },
): Promise<number> {
  const since = addDays(now, -USAGE_DAYS);
  const asOf = now.toISOString();
  return await inTransaction(
    (tx) => tx.$executeRaw`
      WITH due AS (
        SELECT v.id FROM indicator_version v
         WHERE v.usage->>'asOf' < ${asOf}
            OR (v.usage IS NULL AND EXISTS (
                 SELECT 1 FROM execution e
                  WHERE e.version_id = v.id AND e.created_at >= ${since} AND e.created_at < ${now}
                    AND (e.outcome = 'ok' OR starts_with(e.outcome, 'SANDBOX_'))))
         ORDER BY v.id LIMIT ${limit} FOR UPDATE SKIP LOCKED),
      counted AS (
        SELECT e.version_id, count(*)::int AS runs, (count(*) FILTER (WHERE e.outcome <> 'ok'))::int AS failures,
               percentile_cont(0.5) WITHIN GROUP (ORDER BY e.wall_us) FILTER (WHERE e.outcome = 'ok') / 1000 AS p50,
               percentile_cont(0.95) WITHIN GROUP (ORDER BY e.wall_us) FILTER (WHERE e.outcome = 'ok') / 1000 AS p95
          FROM execution e JOIN due ON due.id = e.version_id
         WHERE e.created_at >= ${since} AND e.created_at < ${now}
           AND (e.outcome = 'ok' OR starts_with(e.outcome, 'SANDBOX_'))
         GROUP BY e.version_id)
      UPDATE indicator_version v
         SET usage = CASE WHEN c.runs IS NULL THEN NULL
                          ELSE jsonb_build_object('runs', c.runs, 'failures', c.failures, 'p50Ms', c.p50, 'p95Ms', c.p95,
                                                  'asOf', ${asOf}::text) END
        FROM due LEFT JOIN counted c ON c.version_id = due.id
       WHERE v.id = due.id`,
  );
}

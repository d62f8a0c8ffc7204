import type { SystemActor } from "@/lib/actor";
import { inTransaction } from "@/lib/db";
import { addDays } from "@/lib/time";

/** Days a run that ended well stays in the history; one that did not stays longer. */
const SUCCEEDED_DAYS = 14;
const OTHERS_DAYS = 90;

/** Deletes old runs, but never a job's last good one: failure episodes are counted from it. */
export async function purgeJobRuns(
  _actor: SystemActor,
  { now, limit }: { now: Date; limit: number },
): Promise<number> {
  return await inTransaction(
    (tx) => tx.$executeRaw`
      DELETE FROM job_run WHERE id IN (
        SELECT r.id FROM job_run r
         WHERE (r.state = 'succeeded' AND r.ended_at < ${addDays(now, -SUCCEEDED_DAYS)}
                AND EXISTS (SELECT 1 FROM job_run n WHERE n.job = r.job AND n.id > r.id AND n.state = 'succeeded'))
            OR (r.state IN ('failed', 'cancelled') AND r.ended_at < ${addDays(now, -OTHERS_DAYS)})
         LIMIT ${limit})`,
  );
}

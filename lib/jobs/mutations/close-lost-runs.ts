import type { SystemActor } from "@/lib/actor";
import { inTransaction } from "@/lib/db";
import { jobEngine } from "@/lib/jobs/service";
import { addDays } from "@/lib/time";

const LOST_AFTER_DAYS = 1;
const WHY =
  "The executor does not know this run (any more): its request was lost, or it was ended elsewhere.";

/**
 * Marks as failed what counts as running and is unknown to the embedded executor since a day: a process died
 * between writing a request and sending it, or the database was restored. An Inngest server knows runs that this
 * database does not, so there nothing is done.
 * @returns how many were marked.
 */
export async function closeLostRuns(
  _actor: SystemActor,
  { now, limit }: { now: Date; limit: number },
): Promise<number> {
  if (jobEngine()?.kind !== "embedded") return 0;
  return await inTransaction(
    (tx) => tx.$executeRaw`
      UPDATE job_run SET state = 'failed', error = ${WHY}, ended_at = now() WHERE id IN (
        SELECT j.id FROM job_run j
         WHERE j.state = 'running' AND j.started_at < ${addDays(now, -LOST_AFTER_DAYS)}
           AND NOT EXISTS (SELECT 1 FROM durable.run r WHERE r.id = j.run_key AND r.state = 'running')
         LIMIT ${limit})`,
  );
}

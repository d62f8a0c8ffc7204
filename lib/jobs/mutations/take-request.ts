import type { Tx } from "@/lib/db";
import { requestKey } from "@/lib/jobs/request-key";

/** One run of a job as the executor knows it. */
export interface ExecutorRun {
  job: string;
  /** The executor's id of the run. */
  runKey: string;
  /** Absent for a run of the schedule. */
  requested?: { runId: string; cause: string } | undefined;
}

/** The row that waits for a request becomes this run's; an executor that runs one request twice finds none. */
export async function takeRequest(tx: Tx, { job, runKey, requested }: ExecutorRun): Promise<void> {
  if (requested === undefined) return;
  await tx.jobRun.updateMany({
    where: { id: requested.runId, job, runKey: requestKey(requested.runId) },
    data: { runKey },
  });
}

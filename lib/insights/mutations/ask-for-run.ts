import type { UserActor } from "@/lib/actor";
import { recordAudit } from "@/lib/audit/mutations";
import { inTransaction, type Tx } from "@/lib/db";
import { AppError, notFound } from "@/lib/errors";
import { refuseRequest, requestRun } from "@/lib/jobs/mutations/request-run";
import type { RequestedRun } from "@/lib/jobs/schema";
import { jobEngine } from "@/lib/jobs/service";
import { log } from "@/lib/log";

/** What is asked for, decided inside the transaction that writes it. */
export interface RunOrder {
  job: string;
  action: "job.run_requested" | "job.run_retried";
  data: Record<string, string>;
}

/**
 * Writes the row of a run and its audit row, then asks the executor for the run.
 * @throws AppError NOT_FOUND for a job this version does not have, UNAVAILABLE when nobody took the request;
 * the row says so then.
 */
export async function askForRun(
  actor: UserActor,
  order: (tx: Tx) => Promise<RunOrder>,
): Promise<RequestedRun> {
  const { job, runId } = await inTransaction(async (tx) => {
    const { job, action, data } = await order(tx);
    if (!jobEngine()?.jobs.some(({ id }) => id === job)) throw notFound("The job");
    const { runId } = await requestRun(tx, actor, job);
    await recordAudit(tx, actor, {
      action,
      subjectKind: "job",
      subjectId: job,
      data: { ...data, run: runId },
    });
    return { job, runId };
  });
  try {
    await jobEngine()?.requestRun({ job, runId, cause: actor.handle });
  } catch (error) {
    log().error({ err: error, job, runId }, "a run was asked for and not taken");
    await refuseRequest(runId);
    throw new AppError("UNAVAILABLE", "The job could not be started. Try again in a moment.", {
      cause: error,
      retryAfterSeconds: 5,
    });
  }
  return { runId };
}

import type { UserActor } from "@/lib/actor";
import { isUuid } from "@/lib/cursor";
import { AppError, notFound } from "@/lib/errors";
import { askForRun } from "@/lib/insights/mutations/ask-for-run";
import { requireAdmin } from "@/lib/jobs/require-admin";
import type { RequestedRun } from "@/lib/jobs/schema";

/**
 * Runs the job of a run that did not end well once more. It is a new run that begins at its beginning: every job
 * may be repeated.
 * @throws AppError FORBIDDEN, NOT_FOUND, CONFLICT when the run goes on or ended well, UNAVAILABLE.
 */
export async function retryJobRun(actor: UserActor, runId: string): Promise<RequestedRun> {
  requireAdmin(actor);
  if (!isUuid(runId)) throw notFound("The run");
  return await askForRun(actor, async (tx) => {
    const run = await tx.jobRun.findUnique({ where: { id: runId }, select: { job: true, state: true } });
    if (run === null) throw notFound("The run");
    if (run.state === "running" || run.state === "succeeded") {
      throw new AppError("CONFLICT", `Only failed and cancelled runs are retried; this one is ${run.state}.`);
    }
    return { job: run.job, action: "job.run_retried", data: { retryOf: runId } };
  });
}

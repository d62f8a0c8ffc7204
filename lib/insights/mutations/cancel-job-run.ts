import type { UserActor } from "@/lib/actor";
import { recordAudit } from "@/lib/audit/mutations";
import { isUuid } from "@/lib/cursor";
import { inTransaction } from "@/lib/db";
import { AppError, notFound } from "@/lib/errors";
import { cancelRun } from "@/lib/jobs/mutations/cancel-run";
import { isRequestKey } from "@/lib/jobs/request-key";
import { requireAdmin } from "@/lib/jobs/require-admin";
import { jobEngine } from "@/lib/jobs/service";

/**
 * Ends a running run; the step at work is carried to its end, no other is begun.
 * @throws AppError FORBIDDEN, NOT_FOUND, CONFLICT when it has ended, UNPROCESSABLE when an Inngest server has it.
 */
export async function cancelJobRun(actor: UserActor, runId: string): Promise<void> {
  requireAdmin(actor);
  if (!isUuid(runId)) throw notFound("The run");
  const engine = jobEngine();
  const { runKey } = await inTransaction(async (tx) => {
    const run = await cancelRun(tx, actor, runId);
    if (!isRequestKey(run.runKey) && engine?.kind !== "embedded") {
      throw new AppError("UNPROCESSABLE", "This run is driven by an Inngest server: cancel it there.");
    }
    await recordAudit(tx, actor, {
      action: "job.run_cancelled",
      subjectKind: "job",
      subjectId: run.job,
      data: { run: runId },
    });
    return run;
  });
  if (!isRequestKey(runKey)) await engine?.cancelRun(runKey);
}

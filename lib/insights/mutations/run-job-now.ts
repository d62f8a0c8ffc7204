import type { UserActor } from "@/lib/actor";
import { askForRun } from "@/lib/insights/mutations/ask-for-run";
import { requireAdmin } from "@/lib/jobs/require-admin";
import type { RequestedRun } from "@/lib/jobs/schema";

/**
 * Asks for a run of a job outside its schedule.
 * @returns the run, whose row is there at once. @throws AppError FORBIDDEN, NOT_FOUND, UNAVAILABLE.
 */
export async function runJobNow(actor: UserActor, job: string): Promise<RequestedRun> {
  requireAdmin(actor);
  return await askForRun(actor, async () => ({ job, action: "job.run_requested", data: {} }));
}

import type { SystemActor } from "@/lib/actor";
import { inTransaction } from "@/lib/db";
import { failRun, type JobFailure } from "@/lib/jobs/mutations/end-run";
import { storedText } from "@/lib/jobs/stored-text";
import { notifyAdmins } from "@/lib/notifications/mutations/notify";

/**
 * Marks a run as given up and tells the admins, once per episode: a job that fails again and again is news when
 * it begins to, until it has succeeded in between. Repeating the call changes nothing.
 */
export async function recordJobFailure(
  actor: SystemActor,
  failure: JobFailure & { name: string },
): Promise<void> {
  await inTransaction(async (tx) => {
    const failed = await failRun(tx, actor, failure);
    if (failed === null) return;
    await notifyAdmins(tx, {
      kind: "job-failed",
      dedupeKey: `job-failed:${failed.episode}`,
      data: { job: failure.job, name: failure.name, error: storedText(failure.error) },
    });
  });
}

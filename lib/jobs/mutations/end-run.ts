import type { SystemActor } from "@/lib/actor";
import { inTransaction, type Tx, transactionNow } from "@/lib/db";
import { type ExecutorRun, takeRequest } from "@/lib/jobs/mutations/take-request";
import type { JobCounts } from "@/lib/jobs/schema";
import { storedText } from "@/lib/jobs/stored-text";
import { uuidv7 } from "@/lib/uuid";

/** Notes that a run ended well. A run that has ended keeps how it ended. */
export async function finishRun(
  _actor: SystemActor,
  run: { runKey: string; counts: JobCounts },
): Promise<void> {
  await inTransaction(async (tx) => {
    await tx.jobRun.updateMany({
      where: { runKey: run.runKey, state: "running" },
      data: { state: "succeeded", counts: run.counts, endedAt: await transactionNow(tx) },
    });
  });
}

export interface JobFailure extends ExecutorRun {
  /** For admins. */
  error: string;
}

/**
 * Notes that a run was given up; writes its row if the run died before it had one.
 * @returns the row with what its failure episode is called, which begins after the job's last success;
 * null when the run had ended already.
 */
export async function failRun(
  tx: Tx,
  _actor: SystemActor,
  { error, ...run }: JobFailure,
): Promise<{ runId: string; episode: string } | null> {
  await takeRequest(tx, run);
  const { job, runKey, requested } = run;
  await tx.jobRun.createMany({
    data: [{ id: uuidv7(), job, runKey, cause: requested?.cause ?? "schedule" }],
    skipDuplicates: true,
  });
  const [row] = await tx.jobRun.updateManyAndReturn({
    where: { runKey, state: "running" },
    data: { state: "failed", error: storedText(error), endedAt: await transactionNow(tx) },
    select: { id: true },
  });
  if (row === undefined) return null;
  const lastGood = await tx.jobRun.findFirst({
    where: { job, state: "succeeded" },
    orderBy: { id: "desc" },
    select: { id: true },
  });
  return { runId: row.id, episode: `${job}:${lastGood?.id ?? "never"}` };
}

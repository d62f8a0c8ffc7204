import type { UserActor } from "@/lib/actor";
import { inTransaction, type Tx, transactionNow } from "@/lib/db";
import { requestKey } from "@/lib/jobs/request-key";
import { uuidv7 } from "@/lib/uuid";

/** Writes the row of a run that an executor is about to be asked for; it counts as running from now on. */
export async function requestRun(tx: Tx, actor: UserActor, job: string): Promise<{ runId: string }> {
  const runId = uuidv7();
  await tx.jobRun.create({ data: { id: runId, job, runKey: requestKey(runId), cause: actor.handle } });
  return { runId };
}

/** Ends the row of a request that the executor did not take. */
export async function refuseRequest(runId: string): Promise<void> {
  await inTransaction(async (tx) => {
    await tx.jobRun.updateMany({
      where: { id: runId, state: "running", runKey: requestKey(runId) },
      data: { state: "failed", error: "The executor did not take it.", endedAt: await transactionNow(tx) },
    });
  });
}

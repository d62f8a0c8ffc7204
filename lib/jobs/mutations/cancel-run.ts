import type { UserActor } from "@/lib/actor";
import { type Tx, transactionNow } from "@/lib/db";
import { AppError, notFound } from "@/lib/errors";

/**
 * Ends a running run; what it did so far stays.
 * @returns the executor's id of it. @throws AppError NOT_FOUND, CONFLICT when it has ended.
 */
export async function cancelRun(
  tx: Tx,
  _actor: UserActor,
  runId: string,
): Promise<{ job: string; runKey: string }> {
  const [row] = await tx.jobRun.updateManyAndReturn({
    where: { id: runId, state: "running" },
    data: { state: "cancelled", endedAt: await transactionNow(tx) },
    select: { job: true, runKey: true },
  });
  if (row !== undefined) return row;
  const ended = await tx.jobRun.findUnique({ where: { id: runId }, select: { state: true } });
  if (ended === null) throw notFound("The run");
  throw new AppError("CONFLICT", `The run has ended already: ${ended.state}.`);
}

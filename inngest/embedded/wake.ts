import type { ExecutorContext } from "@/inngest/embedded/context";
import type { ClaimedJob } from "@/inngest/embedded/queue";
import { endWait, lockOpenRun } from "@/inngest/embedded/store";

/** Ends a sleep with null, the patience of a wait with null, that of an invoke with an error; then drives on. */
export async function wakeRun(context: ExecutorContext, job: ClaimedJob): Promise<void> {
  const { task } = job;
  if (task.kind !== "wake") return;
  await context.transaction(async (tx) => {
    const run = await lockOpenRun(tx, task.run);
    if (!(await context.queue.isClaimed(tx, job))) return;
    await context.queue.complete(tx, job);
    if (run === undefined) return;
    const { rows } = await tx.query<{ op: string }>(
      `SELECT op FROM durable.step WHERE run_id = $1 AND id = $2`,
      [task.run, task.step],
    );
    const late = { name: "InngestInvokeTimeoutError", message: "the called run did not end in time" };
    const memo = rows[0]?.op === "InvokeFunction" ? { error: late } : { data: null };
    if (!(await endWait(tx, task.run, task.step, memo))) return;
    await context.queue.send(
      tx,
      { ...run, fn: context.functions.get(run.functionId) },
      { kind: "drive", run: run.id },
    );
  });
}

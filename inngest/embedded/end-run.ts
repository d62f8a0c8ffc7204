import type { ExecutorContext } from "@/inngest/embedded/context";
import type { Sql } from "@/inngest/embedded/database";
import { endRun, endWait, findRun, type Run } from "@/inngest/embedded/store";
import { FUNCTION_CANCELLED, FUNCTION_FAILED } from "@/inngest/embedded/wire";

export interface RunEnd {
  state: "completed" | "failed" | "cancelled";
  /** The result, the error, or why it was cancelled. */
  output: unknown;
}

/** Ends a run once, with all that hangs on it: the caller waiting for it, its queue jobs, the news of it. */
export async function endRunWith(
  context: Pick<ExecutorContext, "queue" | "functions" | "publish">,
  tx: Sql,
  run: Run,
  end: RunEnd,
): Promise<boolean> {
  if (!(await endRun(tx, { id: run.id, ...end }))) return false;
  if (end.state === "cancelled") await context.queue.drop(tx, run.id);
  await answerCaller(context, tx, run, end);
  await tellOthers(context, tx, run, end);
  return true;
}

async function answerCaller(
  context: Pick<ExecutorContext, "queue" | "functions">,
  tx: Sql,
  run: Run,
  end: RunEnd,
): Promise<void> {
  if (run.parentRunId === null || run.parentStepId === null) return;
  const cancelled = { name: "Error", message: "the called run was cancelled" };
  const memo =
    end.state === "completed"
      ? { data: end.output ?? null }
      : { error: end.state === "cancelled" ? cancelled : end.output };
  if (!(await endWait(tx, run.parentRunId, run.parentStepId, memo))) return;
  const caller = await findRun(tx, run.parentRunId);
  if (caller?.state !== "running") return;
  const task = { kind: "drive", run: caller.id } as const;
  await context.queue.send(tx, { ...caller, fn: context.functions.get(caller.functionId) }, task);
}

/** `onFailure` handlers and anybody else listen to these; their own failures are not news of that kind. */
async function tellOthers(
  context: Pick<ExecutorContext, "publish">,
  tx: Sql,
  run: Run,
  end: RunEnd,
): Promise<void> {
  const [event] = run.events;
  if (end.state === "completed" || event?.name === FUNCTION_FAILED || event?.name === FUNCTION_CANCELLED)
    return;
  const shared = { function_id: run.functionId, run_id: run.id, event, events: run.events };
  const news =
    end.state === "failed"
      ? { name: FUNCTION_FAILED, id: `${run.id}:failed`, data: { ...shared, error: end.output } }
      : { name: FUNCTION_CANCELLED, id: `${run.id}:cancelled`, data: shared };
  await context.publish(tx, [news]);
}

import { randomUUID } from "node:crypto";
import type { ExecutorContext } from "@/inngest/embedded/context";
import { endRunWith } from "@/inngest/embedded/end-run";
import { startRun } from "@/inngest/embedded/start-run";
import { findRun, lockOpenRun } from "@/inngest/embedded/store";
import { AppError, notFound } from "@/lib/errors";

/**
 * Ends a running run now. What a step of it still does has no effect on the run.
 * @returns false when there is no such run, or it has ended: then nothing happens.
 */
export async function cancelRun(context: ExecutorContext, runId: string): Promise<boolean> {
  return await context.transaction(async (tx) => {
    const run = await lockOpenRun(tx, runId);
    if (run === undefined) return false;
    return await endRunWith(context, tx, run, { state: "cancelled", output: { cause: "an administrator" } });
  });
}

/** A new run with the events of an ended one. @returns the new run's id. */
export async function rerun(context: ExecutorContext, runId: string): Promise<string> {
  return await context.transaction(async (tx) => {
    const run = await findRun(tx, runId);
    if (run === undefined) throw notFound("The run");
    if (run.state === "running")
      throw new AppError("CONFLICT", "The run is still running; it cannot be repeated yet.");
    const fn = context.functions.get(run.functionId);
    if (fn === undefined) throw new AppError("CONFLICT", "The function of this run does not exist any more.");
    const id = await startRun(context, tx, {
      fn,
      dedupeKey: `rerun:${runId}:${randomUUID()}`,
      events: run.events,
    });
    if (id === undefined) throw new Error(`run ${runId} could not be repeated`);
    return id;
  });
}

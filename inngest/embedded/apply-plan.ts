import { randomUUID } from "node:crypto";
import type { ExecutorContext } from "@/inngest/embedded/context";
import type { Sql } from "@/inngest/embedded/database";
import { endRunWith } from "@/inngest/embedded/end-run";
import type { StepEffect, TurnPlan } from "@/inngest/embedded/plan-turn";
import { startRun } from "@/inngest/embedded/start-run";
import {
  countSteps,
  endWait,
  memoise,
  openStep,
  type Run,
  recordFailedAttempt,
  setRunAttempt,
  setStepAttempt,
} from "@/inngest/embedded/store";
import { FUNCTION_INVOKED } from "@/inngest/embedded/wire";

export interface AppliedTurn {
  run: Run;
  plan: TurnPlan;
  /** The planned step the turn was about; null for the run as a whole. */
  stepId: string | null;
  attempt: number;
  startedAtMs: number;
  /** Memos the call was made with. */
  knownMemos: number;
}

/**
 * Writes what a turn decided, in the turn's transaction.
 * @returns true when the run is to be called again at once.
 */
export async function applyPlan(context: ExecutorContext, tx: Sql, turn: AppliedTurn): Promise<boolean> {
  const { run, plan, stepId } = turn;
  for (const effect of plan.steps) await applyStep(context, tx, turn, effect);
  const { outcome } = plan;
  const known = { ...run, fn: context.functions.get(run.functionId) };
  switch (outcome.kind) {
    case "ended":
      await endRunWith(context, tx, run, outcome);
      return false;
    case "retry":
      if (stepId === null) await setRunAttempt(tx, run.id, turn.attempt + 1);
      else await setStepAttempt(tx, run.id, stepId, turn.attempt + 1);
      await context.queue.send(tx, known, taskOf(run.id, stepId), outcome.atMs);
      return false;
    case "again":
      if (stepId === null) {
        await setRunAttempt(tx, run.id, 0);
        return true;
      }
      // A parallel step is done; whoever drives the run looks at it with the new memo.
      await context.queue.send(tx, known, { kind: "drive", run: run.id });
      return false;
    case "parked":
      return stepId === null && (await goesOnFromParked(context, tx, turn));
  }
}

/** A run that waits for nothing either has news since the call, or would wait for ever: then it fails. */
async function goesOnFromParked(context: ExecutorContext, tx: Sql, turn: AppliedTurn): Promise<boolean> {
  const { open, done } = await countSteps(tx, turn.run.id);
  if (open > 0) return false;
  if (done > turn.knownMemos) return true;
  const message = "the function answered without a step, a result or anything to wait for";
  await endRunWith(context, tx, turn.run, { state: "failed", output: { name: "Error", message } });
  return false;
}

function taskOf(runId: string, stepId: string | null) {
  return stepId === null
    ? ({ kind: "drive", run: runId } as const)
    : ({ kind: "step", run: runId, step: stepId } as const);
}

async function applyStep(
  context: ExecutorContext,
  tx: Sql,
  turn: AppliedTurn,
  effect: StepEffect,
): Promise<void> {
  const { run, attempt, startedAtMs } = turn;
  const known = { ...run, fn: context.functions.get(run.functionId) };
  const record = { runId: run.id, id: effect.id, name: effect.name, attempt, startedAtMs };
  const open = { runId: run.id, id: effect.id, name: effect.name };
  switch (effect.kind) {
    case "memo":
      await memoise(tx, { ...record, op: effect.op }, effect.memo);
      return;
    case "failed-attempt":
      await recordFailedAttempt(tx, { ...record, attempt: attempt + 1, op: "StepRun" }, effect.error);
      return;
    case "planned":
      if (await openStep(tx, { ...open, op: "StepPlanned", options: {} }))
        await context.queue.send(tx, known, { kind: "step", run: run.id, step: effect.id });
      return;
    case "sleep":
      if (await openStep(tx, { ...open, op: "Sleep", options: {}, dueAtMs: effect.untilMs }))
        await context.queue.send(tx, known, { kind: "wake", run: run.id, step: effect.id }, effect.untilMs);
      return;
    case "wait": {
      const options = { event: effect.event, ...(effect.if === undefined ? {} : { if: effect.if }) };
      if (await openStep(tx, { ...open, op: "WaitForEvent", options, dueAtMs: effect.untilMs }))
        await context.queue.send(tx, known, { kind: "wake", run: run.id, step: effect.id }, effect.untilMs);
      return;
    }
    case "invoke":
      await invoke(context, tx, run, effect);
  }
}

async function invoke(
  context: ExecutorContext,
  tx: Sql,
  run: Run,
  effect: Extract<StepEffect, { kind: "invoke" }>,
): Promise<void> {
  const { functionId, payload, untilMs } = effect;
  const options = { functionId };
  const due = untilMs === undefined ? {} : { dueAtMs: untilMs };
  const step = { runId: run.id, id: effect.id, name: effect.name, op: "InvokeFunction", options, ...due };
  if (!(await openStep(tx, step))) return;
  const caller = { ...run, fn: context.functions.get(run.functionId) };
  const fn = context.functions.get(functionId);
  if (fn === undefined) {
    const error = { name: "Error", message: `the function ${functionId} is not registered` };
    await endWait(tx, run.id, effect.id, { error });
    await context.queue.send(tx, caller, { kind: "drive", run: run.id });
    return;
  }
  const event = { data: {}, ...payload, id: randomUUID(), name: FUNCTION_INVOKED, ts: context.clock() };
  const parent = { runId: run.id, stepId: effect.id };
  await startRun(context, tx, { fn, dedupeKey: `${run.id}:${effect.id}`, events: [event], parent });
  if (untilMs !== undefined)
    await context.queue.send(tx, caller, { kind: "wake", run: run.id, step: effect.id }, untilMs);
}

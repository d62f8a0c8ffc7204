import { z } from "zod";
import { retryAtMs } from "@/inngest/embedded/backoff";
import { MAX_MEMO_BYTES } from "@/inngest/embedded/limits";
import { momentMs } from "@/inngest/embedded/moment";
import { storedError } from "@/inngest/embedded/stored-error";
import { type Answer, type Memo, Op } from "@/inngest/embedded/wire";

/** One call and what came back; every number of the world (clock, chance) is given. */
export interface Turn {
  answer: Answer;
  /** The planned step that was asked for; null when the run as a whole was called. */
  stepId: string | null;
  attempt: number;
  maxAttempts: number;
  nowMs: number;
  /** 0 up to 1. */
  random: number;
  backoffScale: number;
}

/** What happens to one step. `name` is the author's id of it. */
export type StepEffect = { id: string; name: string } & (
  | { kind: "memo"; op: string; memo: Memo }
  | { kind: "failed-attempt"; error: unknown }
  | { kind: "planned" }
  | { kind: "sleep"; untilMs: number }
  | { kind: "wait"; event: string; if: string | undefined; untilMs: number }
  | { kind: "invoke"; functionId: string; payload: Record<string, unknown>; untilMs: number | undefined }
);

/** What happens to the run: `again` call it now, `retry` later, `parked` until something it waits for comes. */
export type Outcome =
  | { kind: "ended"; state: "completed" | "failed"; output: unknown }
  | { kind: "again" }
  | { kind: "retry"; atMs: number; error: unknown }
  | { kind: "parked" };

export interface TurnPlan {
  steps: StepEffect[];
  outcome: Outcome;
}

/** Decides what one answer of the SDK changes. Anything unknown ends the run with a sentence that names it. */
export function planTurn(turn: Turn): TurnPlan {
  const { answer } = turn;
  if (!answer.fromSdk && answer.status < 500) return failed("the answer did not come from the Inngest SDK");
  if (answer.status === 200) return ended(answer.body);
  if (answer.status === 206) return planOps(turn);
  const missing = MissingStep.safeParse(answer.body);
  if (missing.success)
    return failed(`step ${turn.stepId} is no longer in the function: was it renamed? ${missing.data.error}`);
  return functionError(turn);
}

const MissingStep = z.object({ requestedStep: z.string(), error: z.string() });

function failed(message: string): TurnPlan {
  return { steps: [], outcome: { kind: "ended", state: "failed", output: { name: "Error", message } } };
}

function ended(output: unknown): TurnPlan {
  const size = bytesOf(output);
  if (size > MAX_MEMO_BYTES) return failed(tooLarge("the run's result", size));
  return { steps: [], outcome: { kind: "ended", state: "completed", output: output ?? null } };
}

function functionError(turn: Turn): TurnPlan {
  const { answer, attempt, maxAttempts } = turn;
  const error = storedError(answer.body);
  if (answer.noRetry || attempt + 1 >= maxAttempts)
    return { steps: [], outcome: { kind: "ended", state: "failed", output: error } };
  return { steps: [], outcome: retry(turn, error) };
}

function retry(turn: Turn, error: unknown): Outcome {
  const { attempt, nowMs, random, backoffScale } = turn;
  const atMs = retryAtMs({ attempt, retryAfter: turn.answer.retryAfter, nowMs, random, scale: backoffScale });
  return { kind: "retry", atMs, error };
}

function planOps(turn: Turn): TurnPlan {
  const ops = z.array(Op).safeParse([turn.answer.body].flat());
  if (!ops.success) return failed("the SDK answered with operations of an unknown shape");
  const steps: StepEffect[] = [];
  let outcome: Outcome = { kind: "parked" };
  for (const op of ops.data) {
    if (op.op === "RunComplete") return ended(op.data);
    if (op.op === "DiscoveryRequest") {
      outcome = { kind: "again" };
      continue;
    }
    const effect = stepEffect(op, turn);
    if (typeof effect === "string") return failed(effect);
    steps.push(effect);
    if (effect.kind === "failed-attempt") outcome = retry(turn, effect.error);
    else if (effect.kind === "memo" && outcome.kind !== "retry") outcome = { kind: "again" };
  }
  return { steps, outcome };
}

const WaitOptions = z.object({ timeout: z.string(), if: z.string().optional() });
const InvokeOptions = z.object({
  function_id: z.string(),
  payload: z.record(z.string(), z.unknown()).optional(),
  timeout: z.string().optional(),
});

/** The effect of one operation, or the sentence the run fails with. */
function stepEffect(op: Op, turn: Turn): StepEffect | string {
  const step = { id: op.id, name: op.displayName ?? op.name ?? op.id };
  switch (op.op) {
    case "StepRun":
      return memo(op, step, { data: op.data ?? null });
    case "StepFailed":
      return memo(op, step, { error: storedError(op.error) });
    case "StepError":
      // The SDK makes the last attempt a StepFailed; without that the error is final here.
      if (turn.attempt + 1 >= turn.maxAttempts) return memo(op, step, { error: storedError(op.error) });
      return { ...step, kind: "failed-attempt", error: storedError(op.error) };
    case "StepPlanned":
      return { ...step, kind: "planned" };
    case "Sleep":
      return moment(op.name, turn.nowMs, step.name, (untilMs) => ({ ...step, kind: "sleep", untilMs }));
    case "WaitForEvent": {
      const options = WaitOptions.safeParse(op.opts);
      if (!options.success) return `step ${step.name} waits for an event in a way the executor does not know`;
      const event = op.name ?? "";
      const waiting = { ...step, kind: "wait", event, if: options.data.if } as const;
      return moment(options.data.timeout, turn.nowMs, step.name, (untilMs) => ({ ...waiting, untilMs }));
    }
    case "InvokeFunction": {
      const options = InvokeOptions.safeParse(op.opts);
      if (!options.success) return `step ${step.name} calls a function in a way the executor does not know`;
      const { function_id: functionId, payload = {}, timeout } = options.data;
      const call = { ...step, kind: "invoke", functionId, payload } as const;
      if (timeout === undefined) return { ...call, untilMs: undefined };
      return moment(timeout, turn.nowMs, step.name, (untilMs) => ({ ...call, untilMs }));
    }
    default:
      return `the embedded executor does not support ${op.op} (step ${step.name})`;
  }
}

function memo(op: Op, step: { id: string; name: string }, value: Memo): StepEffect | string {
  const size = bytesOf(value);
  if (size > MAX_MEMO_BYTES) return tooLarge(`the result of step ${step.name}`, size);
  return { ...step, kind: "memo", op: op.op, memo: value };
}

function moment(
  text: string | undefined,
  nowMs: number,
  stepName: string,
  effect: (untilMs: number) => StepEffect,
): StepEffect | string {
  try {
    return effect(momentMs(text ?? "", nowMs));
  } catch (error) {
    return `step ${stepName}: ${error instanceof Error ? error.message : String(error)}`;
  }
}

function bytesOf(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value) ?? "", "utf8");
}

function tooLarge(what: string, bytes: number): string {
  return `${what} has ${bytes} bytes; ${MAX_MEMO_BYTES} is the limit. Store it and return its id`;
}

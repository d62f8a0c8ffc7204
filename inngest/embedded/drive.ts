import { applyPlan } from "@/inngest/embedded/apply-plan";
import { callBody } from "@/inngest/embedded/call-body";
import type { ExecutorContext } from "@/inngest/embedded/context";
import type { Sql } from "@/inngest/embedded/database";
import { endRunWith } from "@/inngest/embedded/end-run";
import { MAX_TURNS_PER_JOB } from "@/inngest/embedded/limits";
import { planTurn } from "@/inngest/embedded/plan-turn";
import type { ClaimedJob } from "@/inngest/embedded/queue";
import type { RegisteredFunction } from "@/inngest/embedded/register";
import type { Claim } from "@/inngest/embedded/run-lock";
import { isServedElsewhere } from "@/inngest/embedded/served-functions";
import {
  findRun,
  lockOpenRun,
  type Run,
  type Step,
  setRunAttempt,
  setStepAttempt,
  stepsOf,
} from "@/inngest/embedded/store";

/** The job was taken from this process: nothing of the turn may be written. */
export class ClaimLost extends Error {}

interface Position {
  run: Run;
  fn: RegisteredFunction;
  steps: Step[];
  /** The planned step the job is about; null for the run as a whole. */
  planned: Step | null;
  attempt: number;
}

/**
 * Does one `drive` or `step` job: calls the function turn by turn until it ends, waits or must be retried.
 * Each turn's effects and its hold on the job are one transaction.
 * @throws ClaimLost when the job is no longer this process's.
 */
export async function driveRun(context: ExecutorContext, job: ClaimedJob, claim: Claim): Promise<void> {
  const unregistered = await countCrash(context, job, claim);
  if (unregistered) return;
  for (let turns = 1; ; turns += 1) {
    const position = await positionOf(context, job);
    if (position === undefined) {
      await context.transaction((tx) => context.queue.complete(tx, job));
      return;
    }
    const mayGoOn = turns < MAX_TURNS_PER_JOB;
    if (!(await takeTurn(context, { job, claim, position, mayGoOn }))) return;
  }
}

/** A job that was claimed before died with its process: that counts as a failed attempt. */
async function countCrash(context: ExecutorContext, job: ClaimedJob, claim: Claim): Promise<boolean> {
  const run = await findRun(context.sql, job.task.run);
  if (run === undefined || run.state !== "running") return false;
  const fn = context.functions.get(run.functionId);
  if (fn === undefined) {
    await leaveOrFail(context, { job, claim, functionId: run.functionId });
    return true;
  }
  if (job.retryCount === 0) return false;
  const { task } = job;
  const step =
    task.kind === "drive"
      ? undefined
      : (await stepsOf(context.sql, run.id)).find(({ id }) => id === task.step);
  const attempt = (task.kind === "drive" ? run.attempt : (step?.attempt ?? 0)) + 1;
  if (attempt >= fn.maxAttempts) {
    await failRun(context, { job, claim, message: "the process died too often while it worked on this run" });
    return true;
  }
  await guarded(context, { job, claim }, async (tx) => {
    if (task.kind === "drive") await setRunAttempt(tx, run.id, attempt);
    else await setStepAttempt(tx, run.id, task.step, attempt);
    return true;
  });
  return false;
}

const ASK_AGAIN_MS = 700;

/** A function another process serves waits for that process; one that nobody serves fails its run. */
async function leaveOrFail(
  context: ExecutorContext,
  { job, claim, functionId }: { job: ClaimedJob; claim: Claim; functionId: string },
): Promise<void> {
  if (await isServedElsewhere(context.sql, functionId)) {
    const againMs = context.clock() + ASK_AGAIN_MS;
    await context.transaction((tx) => context.queue.putBack(tx, job, againMs));
    return;
  }
  const message = `the function ${functionId} is not registered: was it renamed or removed?`;
  await failRun(context, { job, claim, message });
}

async function failRun(
  context: ExecutorContext,
  order: { job: ClaimedJob; claim: Claim; message: string },
): Promise<void> {
  await guarded(context, order, async (tx, run) => {
    await endRunWith(context, tx, run, {
      state: "failed",
      output: { name: "Error", message: order.message },
    });
    return false;
  });
}

async function positionOf(context: ExecutorContext, job: ClaimedJob): Promise<Position | undefined> {
  const { task } = job;
  const run = await findRun(context.sql, task.run);
  const fn = run === undefined ? undefined : context.functions.get(run.functionId);
  if (run === undefined || fn === undefined || run.state !== "running") return undefined;
  const steps = await stepsOf(context.sql, run.id);
  if (task.kind === "drive") return { run, fn, steps, planned: null, attempt: run.attempt };
  const planned = steps.find(({ id }) => id === task.step);
  if (planned === undefined || planned.done !== null) return undefined;
  return { run, fn, steps, planned, attempt: planned.attempt };
}

interface TurnOrder {
  job: ClaimedJob;
  claim: Claim;
  position: Position;
  /** False when others should get their turn after this one. */
  mayGoOn: boolean;
}

/** @returns true when the run is to be called again by the same job. */
async function takeTurn(context: ExecutorContext, order: TurnOrder): Promise<boolean> {
  const { run, fn, steps, planned, attempt } = order.position;
  const startedAtMs = context.clock();
  const body = callBody({ run, steps, attempt, maxAttempts: fn.maxAttempts });
  const answer = await context.call(fn.id, planned?.id ?? null, body);
  const plan = planTurn({
    answer,
    stepId: planned?.id ?? null,
    attempt,
    maxAttempts: fn.maxAttempts,
    nowMs: context.clock(),
    random: context.random(),
    backoffScale: context.backoffScale,
  });
  return await guarded(context, order, async (tx, locked) => {
    const knownMemos = steps.filter(({ done }) => done !== null).length;
    const stepId = planned?.id ?? null;
    const turn = { run: locked, plan, stepId, attempt, startedAtMs, knownMemos };
    const again = await applyPlan(context, tx, turn);
    if (!again || (order.mayGoOn && !context.stopping())) return again;
    await context.queue.putBack(tx, order.job);
    return null;
  });
}

/**
 * Runs `work` in a transaction in which the run is locked and the job is proven to be this process's.
 * `work` says true to keep the job, false to complete it, null when it has done so itself.
 */
async function guarded(
  context: ExecutorContext,
  { job, claim }: { job: ClaimedJob; claim: Claim },
  work: (tx: Sql, run: Run) => Promise<boolean | null>,
): Promise<boolean> {
  return await context.transaction(async (tx) => {
    const run = await lockOpenRun(tx, job.task.run);
    if (!claim.isHeld() || !(await context.queue.isClaimed(tx, job)))
      throw new ClaimLost(`job ${job.id} is no longer this process's`);
    const keep = run === undefined ? false : await work(tx, run);
    if (keep === false) await context.queue.complete(tx, job);
    return keep === true;
  });
}

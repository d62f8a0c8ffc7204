import { db } from "@/lib/db";
import { executorStep, type StepRow } from "@/lib/jobs/executor-step";
import type { JobStep } from "@/lib/jobs/schema";

/** Where a run of the embedded executor stands. */
export interface ExecutorState {
  /** How often the present step was begun, the first time included. */
  attempt: number;
  /** Null when it is at work, or has ended. */
  nextAttemptAt: string | null;
  steps: JobStep[];
}

/** What the embedded executor keeps of a run; null once it was purged, or with an Inngest server. */
export async function executorState(runKey: string): Promise<ExecutorState | null> {
  const [run] = await db().$queryRaw<{ attempt: number; running: boolean }[]>`
    SELECT attempt, state = 'running' AS running FROM durable.run WHERE id = ${runKey}`;
  if (run === undefined) return null;
  const [rows, due] = await Promise.all([
    stepRows([runKey]),
    run.running ? queuedRuns() : new Map<string, Date>(),
  ]);
  return {
    attempt: run.attempt + 1,
    nextAttemptAt: due.get(runKey)?.toISOString() ?? null,
    steps: rows.map(executorStep),
  };
}

/** A run of the embedded executor that has not ended: also one that is no job (an event's consumer). */
export interface OpenRun {
  functionId: string;
  runKey: string;
  startedAt: Date;
  attempt: number;
  /** When it goes on; null while it is at work. */
  nextAttemptAt: Date | null;
  /** Names of the steps that are not done. */
  openSteps: string[];
}

/** What runs or waits now in the embedded executor, oldest first; at most `limit`. */
export async function openRuns(limit: number): Promise<OpenRun[]> {
  const runs = await db().$queryRaw<{ id: string; function_id: string; attempt: number; created_at: Date }[]>`
    SELECT id, function_id, attempt, created_at FROM durable.run
     WHERE state = 'running' ORDER BY created_at, id LIMIT ${limit}`;
  const [rows, due] = await Promise.all([stepRows(runs.map(({ id }) => id)), queuedRuns()]);
  return runs.map((run) => ({
    functionId: run.function_id,
    runKey: run.id,
    startedAt: run.created_at,
    attempt: run.attempt + 1,
    nextAttemptAt: due.get(run.id) ?? null,
    openSteps: rows.filter((row) => row.run_id === run.id && !row.done).map(({ name }) => name),
  }));
}

async function stepRows(runKeys: readonly string[]): Promise<StepRow[]> {
  return await db().$queryRaw<StepRow[]>`
    SELECT run_id, name, op, attempt, memo::text AS memo, error::text AS error, done IS NOT NULL AS done,
           due_at, started_at, ended_at
      FROM durable.step s WHERE run_id = ANY(${runKeys}) ORDER BY s.done NULLS LAST, started_at, id`;
}

/** Runs whose next turn is queued for later, with its time. The queue's tables come with its first start. */
async function queuedRuns(): Promise<Map<string, Date>> {
  const [queue] = await db().$queryRaw<{ there: boolean }[]>`
    SELECT to_regclass('pgboss.job') IS NOT NULL AS there`;
  if (queue?.there !== true) return new Map();
  const rows = await db().$queryRaw<{ run: string; due: Date }[]>`
    SELECT data->>'run' AS run, min(start_after) AS due FROM pgboss.job
     WHERE state IN ('created', 'retry') AND start_after > now() AND data->>'run' IS NOT NULL
     GROUP BY 1`;
  return new Map(rows.map(({ run, due }) => [run, due]));
}

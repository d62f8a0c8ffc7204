import type { Sql } from "@/inngest/embedded/database";
import type { Memo, StoredEvent } from "@/inngest/embedded/wire";

/** SQL on the executor's own tables (schema `durable`). */

export interface Run {
  id: string;
  functionId: string;
  events: StoredEvent[];
  state: "running" | "completed" | "failed" | "cancelled";
  /** Attempts of the current stretch that failed. */
  attempt: number;
  output: unknown;
  parentRunId: string | null;
  parentStepId: string | null;
  createdAt: Date;
}

export interface Step {
  id: string;
  name: string;
  op: string;
  options: Record<string, unknown>;
  attempt: number;
  memo: Memo | null;
  /** Order of completion as text; null while open. */
  done: string | null;
}

const RUN_COLUMNS = `id, function_id AS "functionId", events, state, attempt, output,
  parent_run_id AS "parentRunId", parent_step_id AS "parentStepId", created_at AS "createdAt"`;

export async function findRun(sql: Sql, id: string): Promise<Run | undefined> {
  return (await sql.query<Run>(`SELECT ${RUN_COLUMNS} FROM durable.run WHERE id = $1`, [id])).rows[0];
}

/** The run, with its row locked until the transaction ends; undefined when it is no longer running. */
export async function lockOpenRun(tx: Sql, id: string): Promise<Run | undefined> {
  const query = `SELECT ${RUN_COLUMNS} FROM durable.run WHERE id = $1 AND state = 'running' FOR UPDATE`;
  return (await tx.query<Run>(query, [id])).rows[0];
}

/** The steps of a run; finished ones in the order they finished, then the open ones. */
export async function stepsOf(sql: Sql, runId: string): Promise<Step[]> {
  const { rows } = await sql.query<Step>(
    `SELECT id, name, op, options, attempt, memo, done FROM durable.step WHERE run_id = $1 ORDER BY done NULLS LAST`,
    [runId],
  );
  return rows;
}

export interface NewRun {
  id: string;
  functionId: string;
  /** A second run of the function with this key is not made. */
  dedupeKey: string;
  events: readonly StoredEvent[];
  parent?: { runId: string; stepId: string };
}

/** False when the function has a run with this key already. */
export async function insertRun(tx: Sql, run: NewRun): Promise<boolean> {
  const { rowCount } = await tx.query(
    `INSERT INTO durable.run (id, function_id, dedupe_key, events, parent_run_id, parent_step_id)
     VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (function_id, dedupe_key) DO NOTHING`,
    [
      run.id,
      run.functionId,
      run.dedupeKey,
      JSON.stringify(run.events),
      run.parent?.runId ?? null,
      run.parent?.stepId ?? null,
    ],
  );
  return rowCount === 1;
}

/** False when the run has ended before: an end happens once. */
export async function endRun(
  tx: Sql,
  end: { id: string; state: "completed" | "failed" | "cancelled"; output: unknown },
): Promise<boolean> {
  const { rowCount } = await tx.query(
    `UPDATE durable.run SET state = $2, output = $3, ended_at = clock_timestamp() WHERE id = $1 AND state = 'running'`,
    [end.id, end.state, JSON.stringify(end.output ?? null)],
  );
  return rowCount === 1;
}

export async function setRunAttempt(tx: Sql, runId: string, attempt: number): Promise<void> {
  await tx.query(`UPDATE durable.run SET attempt = $2 WHERE id = $1 AND attempt <> $2`, [runId, attempt]);
}

export async function setStepAttempt(tx: Sql, runId: string, stepId: string, attempt: number): Promise<void> {
  await tx.query(`UPDATE durable.step SET attempt = $3 WHERE run_id = $1 AND id = $2`, [
    runId,
    stepId,
    attempt,
  ]);
}

export interface StepRecord {
  runId: string;
  id: string;
  name: string;
  op: string;
  attempt: number;
  startedAtMs: number;
}

/** Memoises a step once. @returns false when it had its memo: the first one stays. */
export async function memoise(tx: Sql, step: StepRecord, memo: Memo): Promise<boolean> {
  const { rowCount } = await tx.query(
    `INSERT INTO durable.step (run_id, id, name, op, attempt, memo, done, started_at, ended_at)
     VALUES ($1, $2, $3, $4, $5, $6, nextval('durable.memo_order'), to_timestamp($7::float8 / 1000), clock_timestamp())
     ON CONFLICT (run_id, id) DO UPDATE
       SET memo = excluded.memo, done = excluded.done, ended_at = excluded.ended_at, attempt = excluded.attempt
     WHERE step.done IS NULL`,
    [step.runId, step.id, step.name, step.op, step.attempt, JSON.stringify(memo), step.startedAtMs],
  );
  return rowCount === 1;
}

/** Ends the wait of an open step with a memo. @returns false when it is not open any more. */
export async function endWait(tx: Sql, runId: string, stepId: string, memo: Memo): Promise<boolean> {
  const { rowCount } = await tx.query(
    `UPDATE durable.step SET memo = $3, done = nextval('durable.memo_order'), ended_at = clock_timestamp()
      WHERE run_id = $1 AND id = $2 AND done IS NULL`,
    [runId, stepId, JSON.stringify(memo)],
  );
  return rowCount === 1;
}

/** Keeps the last error of a step that will be tried again. */
export async function recordFailedAttempt(tx: Sql, step: StepRecord, error: unknown): Promise<void> {
  await tx.query(
    `INSERT INTO durable.step (run_id, id, name, op, attempt, error, started_at)
     VALUES ($1, $2, $3, $4, $5, $6, to_timestamp($7::float8 / 1000))
     ON CONFLICT (run_id, id) DO UPDATE SET error = excluded.error, attempt = excluded.attempt
     WHERE step.done IS NULL`,
    [step.runId, step.id, step.name, step.op, step.attempt, JSON.stringify(error), step.startedAtMs],
  );
}

export interface OpenStep {
  runId: string;
  id: string;
  name: string;
  op: string;
  options: Record<string, unknown>;
  dueAtMs?: number;
}

/** Opens a step that something else will finish. @returns false when the run has it already. */
export async function openStep(tx: Sql, step: OpenStep): Promise<boolean> {
  const { rowCount } = await tx.query(
    `INSERT INTO durable.step (run_id, id, name, op, options, due_at, started_at)
     VALUES ($1, $2, $3, $4, $5, to_timestamp($6::float8 / 1000), clock_timestamp()) ON CONFLICT DO NOTHING`,
    [step.runId, step.id, step.name, step.op, JSON.stringify(step.options), step.dueAtMs ?? null],
  );
  return rowCount === 1;
}

export async function countSteps(tx: Sql, runId: string): Promise<{ open: number; done: number }> {
  const { rows } = await tx.query<{ open: number; done: number }>(
    `SELECT count(*) FILTER (WHERE done IS NULL)::int AS open, count(done)::int AS done
       FROM durable.step WHERE run_id = $1`,
    [runId],
  );
  return rows[0] ?? { open: 0, done: 0 };
}

export async function openRunsOf(tx: Sql, functionId: string): Promise<Run[]> {
  const query = `SELECT ${RUN_COLUMNS} FROM durable.run WHERE function_id = $1 AND state = 'running' ORDER BY id`;
  return (await tx.query<Run>(query, [functionId])).rows;
}

import { setTimeout as delay } from "node:timers/promises";
import type { Inngest, InngestFunction } from "inngest";
import pg from "pg";
import { Executor, type ExecutorOptions } from "@/inngest/embedded/executor";
import { testClient } from "@/inngest/embedded/test-client";

export const TEST_APP = "test";
const DEADLINE_MS = 20_000;
const LOOK_EVERY_MS = 20;

/** An executor for a test, with the functions the test declares on its client. */
export interface TestExecutor {
  client: Inngest;
  executor: Executor;
  /** What the executor reported as its own failures. */
  reports: string[];
  stop: () => Promise<void>;
}

export interface TestExecutorOrder extends Pick<ExecutorOptions, "capacity" | "clock" | "backoffScale"> {
  databaseUrl: string;
  functions: (client: Inngest) => InngestFunction.Any[];
}

/** Starts an executor on the test's database, with backoffs of milliseconds unless the order says otherwise. */
export async function startTestExecutor(order: TestExecutorOrder): Promise<TestExecutor> {
  const { databaseUrl, functions, ...options } = order;
  const holder: { executor: Executor | undefined } = { executor: undefined };
  const client = testClient(TEST_APP, async (input, init) => {
    if (holder.executor === undefined) throw new Error("no executor is started");
    return await holder.executor.fetch(input, init);
  });
  const reports: string[] = [];
  const executor = new Executor({
    backoffScale: 0.001,
    ...options,
    connectionString: databaseUrl,
    client,
    functions: functions(client),
    report: (message, error) => reports.push(`${message}: ${String(error)}`),
  });
  holder.executor = executor;
  try {
    await executor.start();
  } catch (error) {
    await executor.stop();
    throw error;
  }
  return { client, executor, reports, stop: () => executor.stop() };
}

/** Waits until `condition` returns something else than undefined and false. @throws Error after the deadline. */
export async function until<T>(
  what: string,
  condition: () => Promise<T | undefined | false>,
  withinMs = DEADLINE_MS,
): Promise<T> {
  const deadline = Date.now() + withinMs;
  for (;;) {
    const result = await condition();
    if (result !== undefined && result !== false) return result;
    if (Date.now() > deadline) throw new Error(`waited ${withinMs} ms in vain for: ${what}`);
    await delay(LOOK_EVERY_MS);
  }
}

export interface RunRow {
  id: string;
  function_id: string;
  state: string;
  output: unknown;
  dedupe_key: string;
}

/** Looks into the executor's tables from outside. */
export class DurableTables {
  readonly pool: pg.Pool;

  constructor(databaseUrl: string) {
    this.pool = new pg.Pool({ connectionString: databaseUrl, max: 2 });
    // A throw-away server may stop while a connection still says goodbye.
    this.pool.on("error", () => {});
  }

  async query<Row extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<Row[]> {
    return (await this.pool.query<Row>(text, values)).rows;
  }

  async runs(functionName: string): Promise<RunRow[]> {
    return await this.query<RunRow>(
      `SELECT id, function_id, state, output, dedupe_key FROM durable.run WHERE function_id = $1 ORDER BY created_at`,
      [`${TEST_APP}-${functionName}`],
    );
  }

  /** The only run of a function, once it has ended. */
  async ended(functionName: string): Promise<RunRow> {
    return await until(`${functionName} to end`, async () => {
      const [run] = await this.runs(functionName);
      return run !== undefined && run.state !== "running" && run;
    });
  }

  /** Forgets everything: each test begins with empty tables. */
  async clear(): Promise<void> {
    await this.query(
      `TRUNCATE durable.event, durable.run, durable.step, durable.schedule, durable.served_function`,
    );
    const [found] = await this.query<{ there: boolean }>(
      `SELECT to_regclass('pgboss.job') IS NOT NULL AS there`,
    );
    if (found?.there) await this.query(`DELETE FROM pgboss.job`);
  }

  async close(): Promise<void> {
    await this.pool.end();
  }
}

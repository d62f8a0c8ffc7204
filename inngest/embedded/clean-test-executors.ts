import { afterAll, afterEach, beforeEach, expect } from "vitest";
import {
  DurableTables,
  startTestExecutor,
  type TestExecutor,
  type TestExecutorOrder,
} from "@/inngest/embedded/test-executor";

type Start = (order: Omit<TestExecutorOrder, "databaseUrl">) => Promise<TestExecutor>;

/**
 * For a test file on the database at `databaseUrl`: each test begins with empty tables, the executors it starts are stopped behind it, and none of
 * them may have reported a failure of its own.
 */
export function cleanTestExecutors(databaseUrl: string): { tables: DurableTables; start: Start } {
  const tables = new DurableTables(databaseUrl);
  let started: TestExecutor[] = [];

  beforeEach(async () => {
    await tables.clear();
  });

  afterEach(async () => {
    const reports = started.flatMap((executor) => executor.reports);
    await Promise.all(started.map((executor) => executor.stop()));
    started = [];
    expect(reports, "the executor reported failures of its own").toEqual([]);
  });

  afterAll(async () => {
    await tables.close();
  });

  return {
    tables,
    start: async (order) => {
      const executor = await startTestExecutor({ databaseUrl, ...order });
      started.push(executor);
      return executor;
    },
  };
}

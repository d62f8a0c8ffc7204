import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inngest } from "@/inngest/client";
import { Executor } from "@/inngest/embedded/executor";
import { setRunningExecutor } from "@/inngest/embedded/running";
import { until } from "@/inngest/embedded/test-executor";
import { functions } from "@/inngest/index";
import { jobsAmong } from "@/inngest/job";
import { provideJobs } from "@/inngest/provide-jobs";
import type { UserActor } from "@/lib/actor";
import { db } from "@/lib/db";
import { runJobNow } from "@/lib/insights/mutations/run-job-now";
import { activeRuns } from "@/lib/jobs/data/activity";
import { readRun } from "@/lib/jobs/data/run-detail";
import { nextRun } from "@/lib/jobs/next-run";
import { provideJobEngine } from "@/lib/jobs/service";
import { aPerson } from "@/scripts/testing/people";

const jobs = jobsAmong(functions);
const reports: string[] = [];
let admin: UserActor;
let executor: Executor;

beforeAll(async () => {
  admin = await aPerson("ADMIN");
  executor = new Executor({
    connectionString: process.env.DATABASE_URL ?? "",
    client: inngest,
    functions,
    backoffScale: 0.001,
    report: (message, error) => reports.push(`${message}: ${String(error)}`),
  });
  setRunningExecutor(executor);
  await executor.start();
  provideJobs();
});

afterAll(async () => {
  await executor.stop();
  setRunningExecutor(undefined);
  provideJobEngine(null);
});

describe("every job of the product", () => {
  it("has an id, words and a schedule of its own", () => {
    expect(new Set(jobs.map(({ id }) => id)).size).toBe(jobs.length);
    for (const { id, name, description, cron } of jobs) {
      expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      expect(name.length).toBeGreaterThan(3);
      expect(description).toMatch(/\.$/);
      expect(nextRun(cron, new Date(0)).getTime()).toBeGreaterThan(0);
    }
  });

  it.each(jobs.map(({ id }) => id))(
    "%s runs on demand on the embedded executor, step by step",
    async (job) => {
      const { runId } = await runJobNow(admin, job);
      const run = await until(`${job} to end`, async () => {
        const row = await readRun(admin, runId);
        return row.state !== "running" && row;
      });
      expect(run).toMatchObject({ state: "succeeded", cause: admin.handle, error: null });
      expect(run.counts).toMatchObject({ processed: expect.any(Number), failed: 0 });
      // The row ends inside the last step, the executor's note of that step a moment later.
      const steps = await until(`the last step of ${job}`, async () => {
        const { steps } = await readRun(admin, runId);
        return steps?.at(-1)?.name === "finish" && steps;
      });
      expect(steps[0]?.name).toBe("begin");
      expect(new Set(steps.map(({ state }) => state))).toEqual(new Set(["done"]));
    },
  );

  it("leaves nothing running and no complaint of the executor", async () => {
    await until("everything to end", async () => (await activeRuns()).length === 0);
    expect(await db().jobRun.count({ where: { state: { in: ["failed", "cancelled"] } } })).toBe(0);
    expect(reports).toEqual([]);
  });
});

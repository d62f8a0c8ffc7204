import type { Inngest } from "inngest";
import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest";
import { DurableTables, startTestExecutor, type TestExecutor, until } from "@/inngest/embedded/test-executor";

const databaseUrl = process.env.DATABASE_URL ?? "";
const tables = new DurableTables(databaseUrl);
const started: TestExecutor[] = [];
const clock = { now: 0 };
const DAY_MS = 86_400_000;

const daily = (inngest: Inngest) => [
  inngest.createFunction({ id: "daily", triggers: [{ cron: "0 2 * * *" }] }, ({ event }) => event.data),
];

async function start(): Promise<TestExecutor> {
  const executor = await startTestExecutor({ databaseUrl, functions: daily, clock: () => clock.now });
  started.push(executor);
  return executor;
}

async function firedFor(moment: string): Promise<void> {
  await until(`a schedule fired for ${moment}`, async () => {
    const [row] = await tables.query<{ at: Date }>("SELECT fired_for AS at FROM durable.schedule");
    return row?.at.toISOString() === moment;
  });
}

beforeEach(async () => {
  await tables.clear();
  clock.now = Date.parse("2026-03-01T12:00:00.000Z");
});

afterEach(async () => {
  await Promise.all(started.splice(0).map((executor) => executor.stop()));
});

afterAll(async () => {
  await tables.close();
});

describe("schedules", () => {
  it("a new schedule owes nothing for the past; its moment starts one run over two processes", async () => {
    await Promise.all([start(), start()]);
    expect(await tables.runs("daily")).toEqual([]);
    clock.now = Date.parse("2026-03-02T02:00:00.000Z");
    await firedFor("2026-03-02T02:00:00.000Z");
    expect(await tables.ended("daily")).toMatchObject({
      state: "completed",
      output: {
        cron: "0 2 * * *",
        fireAt: "2026-03-02T02:00:00.000Z",
        scheduledAt: "2026-03-02T02:00:00.000Z",
      },
    });
    expect(await tables.runs("daily")).toHaveLength(1);
  });

  it("a clock that jumps over eight days, running or stopped, fires once and not per day", async () => {
    const first = await start();
    clock.now += 8 * DAY_MS;
    await firedFor("2026-03-09T02:00:00.000Z");
    await first.stop();
    clock.now += 8 * DAY_MS;
    await start();
    await firedFor("2026-03-17T02:00:00.000Z");
    const keys = (await tables.runs("daily")).map((run) => run.dedupe_key);
    expect(keys).toEqual([
      "cron:0 2 * * *:2026-03-09T02:00:00.000Z",
      "cron:0 2 * * *:2026-03-17T02:00:00.000Z",
    ]);
  });

  it("a clock set back after a jump goes on as usual and starts no moment twice", async () => {
    await start();
    clock.now += 30 * DAY_MS;
    await firedFor("2026-03-31T02:00:00.000Z");
    clock.now -= 30 * DAY_MS;
    await firedFor("2026-03-01T12:00:00.000Z");
    clock.now = Date.parse("2026-03-02T02:00:00.000Z");
    await firedFor("2026-03-02T02:00:00.000Z");
    expect(await tables.runs("daily")).toHaveLength(2);
  });
});

import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest";
import { chaos, killed, makeEffectTable, spawnWorker } from "@/inngest/embedded/chaos";
import { DurableTables, startTestExecutor, type TestExecutor, until } from "@/inngest/embedded/test-executor";

const databaseUrl = process.env.DATABASE_URL ?? "";
const tables = new DurableTables(databaseUrl);
const cleanUps: (() => Promise<unknown>)[] = [];

beforeEach(async () => {
  await tables.clear();
});

afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0)) await cleanUp();
});

afterAll(async () => {
  await tables.close();
});

describe("several processes on one database", () => {
  it("share the runs: both work, each run is done once", async () => {
    const done: Record<string, number[]> = { a: [], b: [] };
    const both = await Promise.all(["a", "b"].map((name) => sharing(name, done)));
    await both[0]?.client.send(Array.from({ length: 40 }, (_, n) => ({ name: "t/shared", data: { n } })));
    await until(
      "40 runs",
      async () => (await tables.runs("shared")).filter(({ state }) => state === "completed").length === 40,
    );
    const all = [...(done.a ?? []), ...(done.b ?? [])].sort((x, y) => x - y);
    expect(all).toEqual(Array.from({ length: 40 }, (_, n) => n));
    expect(done.b?.length, "the process that did not send took its share").toBeGreaterThan(0);
  });

  async function sharing(name: string, done: Record<string, number[]>): Promise<TestExecutor> {
    const executor = await startTestExecutor({
      databaseUrl,
      capacity: 2,
      functions: (inngest) => [
        inngest.createFunction(
          { id: "shared", triggers: [{ event: "t/shared" }] },
          async ({ step, event }) => {
            await step.run("work", async () => {
              await tables.query("SELECT pg_sleep(0.05)");
              done[name]?.push(event.data.n);
            });
          },
        ),
      ],
    });
    cleanUps.push(() => executor.stop());
    return executor;
  }

  it("a limit of one per key holds over both: work on one key never overlaps, other keys go on", async () => {
    const intervals: { key: string; from: number; to: number }[] = [];
    const both = await Promise.all([limited(intervals), limited(intervals)]);
    const events = Array.from({ length: 24 }, (_, n) => ({ name: "t/limited", data: { key: `k${n % 3}` } }));
    await both[0]?.client.send(events);
    await until(
      "24 runs",
      async () => (await tables.runs("limited")).filter(({ state }) => state === "completed").length === 24,
    );
    expect(intervals).toHaveLength(24);
    let overlapping = 0;
    for (const [at, one] of intervals.entries())
      for (const other of intervals.slice(at + 1))
        if (one.from < other.to && other.from < one.to) {
          expect(one.key, "two of one key at the same time").not.toBe(other.key);
          overlapping += 1;
        }
    expect(overlapping, "different keys ran at the same time").toBeGreaterThan(0);
  });

  async function limited(intervals: { key: string; from: number; to: number }[]): Promise<TestExecutor> {
    const executor = await startTestExecutor({
      databaseUrl,
      functions: (inngest) => [
        inngest.createFunction(
          {
            id: "limited",
            triggers: [{ event: "t/limited" }],
            concurrency: { limit: 1, key: "event.data.key" },
          },
          async ({ step, event }) => {
            await step.run("work", async () => {
              const from = performance.now();
              await tables.query("SELECT pg_sleep(0.02)");
              intervals.push({ key: event.data.key, from, to: performance.now() });
            });
          },
        ),
      ],
    });
    cleanUps.push(() => executor.stop());
    return executor;
  }

  it("a run of a function that only the newer process knows waits for it", async () => {
    const start = async (id: string, capacity: number) => {
      const executor = await startTestExecutor({
        databaseUrl,
        capacity,
        functions: (inngest) => [inngest.createFunction({ id, triggers: [{ event: `t/${id}` }] }, () => id)],
      });
      cleanUps.push(() => executor.stop());
      return executor;
    };
    const newer = await start("newer", 0);
    await start("older", 5);
    await newer.client.send({ name: "t/newer" });
    await until("the older process to have put the run back", async () => {
      const [row] = await tables.query<{ n: number }>("SELECT count(*)::int AS n FROM pgboss.job");
      return (row?.n ?? 0) > 1;
    });
    await start("newer", 1);
    expect(await tables.ended("newer")).toMatchObject({ state: "completed", output: "newer" });
  });

  it("an executor that stops puts its runs down without an attempt lost; the next one goes on", async () => {
    const { first, gate } = await stoppable();
    await first.client.send({ name: "t/handed" });
    await until("the first step", async () => gate.begun);
    const stopped = first.stop();
    gate.free();
    await stopped;
    const steps = await tables.query(`SELECT name FROM durable.step`);
    expect(steps, "the turn under way was finished, no new one begun").toEqual([{ name: "one" }]);
    const attempts: number[] = [];
    const second = await startTestExecutor({
      databaseUrl,
      functions: (inngest) => [
        inngest.createFunction(
          { id: "handed", triggers: [{ event: "t/handed" }] },
          async ({ step, attempt }) => {
            const one = await step.run("one", () => "again");
            return await step.run("two", () => {
              attempts.push(attempt);
              return `${one} and two`;
            });
          },
        ),
      ],
    });
    cleanUps.push(() => second.stop());
    expect(await tables.ended("handed")).toMatchObject({ output: "one and two" });
    expect(attempts).toEqual([0]);
  });

  async function stoppable() {
    const gate = { begun: false, free: () => {} };
    const opened = new Promise<void>((resolve) => {
      gate.free = resolve;
    });
    const first = await startTestExecutor({
      databaseUrl,
      functions: (inngest) => [
        inngest.createFunction({ id: "handed", triggers: [{ event: "t/handed" }] }, async ({ step }) => {
          const one = await step.run("one", async () => {
            gate.begun = true;
            await opened;
            return "one";
          });
          return await step.run("two", () => `${one} and two`);
        }),
      ],
    });
    return { first, gate };
  }
});

describe("a database that closes every connection", () => {
  it("in the middle of a step, and of a sleep: the runs go on when it answers again", async () => {
    let begun = 0;
    let free = () => {};
    const gate = new Promise<void>((resolve) => {
      free = resolve;
    });
    const executor = await startTestExecutor({
      databaseUrl,
      functions: (inngest) => [
        inngest.createFunction(
          { id: "cut-off", triggers: [{ event: "t/cut-off" }] },
          async ({ step, event }) => {
            const kept = await step.run("kept", () => event.data.n);
            if (event.data.n === 0) await step.sleep("nap", "500ms");
            else
              await step.run("held", async () => {
                begun += 1;
                await gate;
              });
            return kept;
          },
        ),
      ],
    });
    cleanUps.push(() => executor.stop());
    await executor.client.send([0, 1].map((n) => ({ name: "t/cut-off", data: { n } })));
    await until("the step to be held", async () => begun === 1);
    await tables.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE datname = current_database() AND application_name LIKE 'touchstone-jobs%'`,
    );
    free();
    const ended = await until("both runs", async () => {
      const runs = await tables.runs("cut-off");
      return runs.every(({ state }) => state === "completed") && runs;
    });
    expect(ended.map(({ output }) => output).sort()).toEqual([0, 1]);
    expect(begun, "the step whose turn could not be kept ran again").toBe(2);
    expect(executor.reports.length, "the outage was reported").toBeGreaterThan(0);
  });
});

describe("kill -9", () => {
  it("between two steps: another living process takes over within seconds and keeps the first step's result", async () => {
    await makeEffectTable(tables);
    cleanUps.push(() => tables.query("DROP SCHEMA IF EXISTS chaos CASCADE"));
    const order = { databaseUrl, steps: 3, stepMs: 1_000 };
    const workers = await Promise.all([spawnWorker(order), spawnWorker(order)]);
    for (const worker of workers) cleanUps.push(() => killed(worker));
    const sender = await startTestExecutor({
      databaseUrl,
      capacity: 0,
      functions: (inngest) => [
        inngest.createFunction({ id: "chaos", triggers: [{ event: "chaos/run" }] }, () => 0),
      ],
    });
    cleanUps.push(() => sender.stop());
    await sender.client.send({ name: "chaos/run", data: { n: 1 } });
    const pid = await until("the second step to be under way", async () => {
      const rows = await tables.query<{ pid: number }>("SELECT pid FROM chaos.effect WHERE step = 1");
      return rows[0]?.pid;
    });
    const driver = workers.find((worker) => worker.pid === pid);
    if (driver === undefined) throw new Error("neither worker drives the run");
    await killed(driver);
    const killedAt = Date.now();
    await until("somebody else to do the cut step again", async () => (await effects()) === 3);
    expect(Date.now() - killedAt, "takeover within 5 s").toBeLessThan(5_000);
    expect(await tables.ended("chaos")).toMatchObject({ state: "completed", output: ["1:0", "1:1", "1:2"] });
    const done = await tables.query(
      `SELECT step, count(*)::int AS times FROM chaos.effect GROUP BY step ORDER BY step`,
    );
    expect(done, "only the step that was cut ran again").toEqual([
      { step: 0, times: 1 },
      { step: 1, times: 2 },
      { step: 2, times: 1 },
    ]);
  });

  async function effects(): Promise<number> {
    return (await tables.query<{ n: number }>("SELECT count(*)::int AS n FROM chaos.effect"))[0]?.n ?? 0;
  }

  it("again and again: every run finishes once, none is lost, every step result is kept", async () => {
    const result = await chaos({ databaseUrl, runs: 60, steps: 4, kills: 3, processes: 2, stepMs: 2 });
    expect(result).toMatchObject({ runs: 60, completed: 60, wrong: 0, memos: 240, kills: 3 });
  }, 60_000);
});

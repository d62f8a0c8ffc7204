import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { metricRegistry } from "@/lib/metrics";
import { SANDBOX_LIMITS } from "@/lib/sandbox/limits";
import type { SandboxPool } from "@/lib/sandbox/service";
import { codeOf, errorOf, HONEST_SOURCE, requestOf, TRANSPORTS } from "@/lib/sandbox/test-pool";

const FOREVER = `export default indicator({ name: "x", inputs: {}, outputs: { out: plot() }, compute: () => { for (;;); } });`;

const PATIENCE = { timeout: 10_000 };

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

async function droppedJobs(): Promise<number> {
  const dropped = await metricRegistry().getSingleMetric("sandbox_dropped_jobs_total")?.get();
  return dropped?.values[0]?.value ?? 0;
}

describe.each(TRANSPORTS)("the pool over $over", ({ start }) => {
  let pool: SandboxPool;

  beforeAll(async () => {
    pool = await start({ concurrency: 1, wallMs: 20_000 });
  });

  afterAll(() => pool.stop());

  /** Starts a run that ends when its worker is killed, and waits until a worker has it in hand. */
  async function occupyWorker(userId: string): Promise<Promise<string>[]> {
    const running = codeOf(pool.run(requestOf(FOREVER, { userId })));
    await vi.waitFor(
      async () => expect((await pool.status()).busy, "a worker has the job in hand").toBe(1),
      PATIENCE,
    );
    return [running];
  }

  async function waitForQueue(length: number): Promise<void> {
    await vi.waitFor(async () => expect((await pool.status()).queued).toBe(length), PATIENCE);
  }

  /** The spare lives on, so nobody else's job is in a process that dies. */
  function killBusyWorker(): void {
    for (const pid of pool.pids("busy")) process.kill(pid, "SIGKILL");
  }

  it("refuses a user's third job and takes it when one has ended", async () => {
    const [first] = await occupyWorker("u");
    const second = codeOf(pool.run(requestOf(HONEST_SOURCE)));
    await waitForQueue(1);
    const third = await errorOf(pool.run(requestOf(HONEST_SOURCE)));
    expect([third?.code, third?.retryAfterSeconds]).toEqual(["UNAVAILABLE", 1]);
    const other = codeOf(pool.run(requestOf(HONEST_SOURCE, { userId: "other" })));
    killBusyWorker();
    expect(await Promise.all([first, second, other])).toEqual(["SANDBOX_CRASHED", "HARMLESS", "HARMLESS"]);
    expect(await codeOf(pool.run(requestOf(HONEST_SOURCE)))).toBe("HARMLESS");
  });

  it("refuses a job beyond the queue and tells when to come back", async () => {
    const [running] = await occupyWorker("first");
    const jobs = Array.from({ length: SANDBOX_LIMITS.queueJobs }, (_, i) =>
      codeOf(pool.run(requestOf(HONEST_SOURCE, { userId: `user-${i}` }))),
    );
    await waitForQueue(SANDBOX_LIMITS.queueJobs);
    const late = await errorOf(pool.run(requestOf(HONEST_SOURCE, { userId: "late" })));
    expect([late?.code, late?.retryAfterSeconds]).toEqual(["UNAVAILABLE", 2]);
    killBusyWorker();
    expect(await running).toBe("SANDBOX_CRASHED");
    expect(new Set(await Promise.all(jobs))).toEqual(new Set(["HARMLESS"]));
  });

  it("drops a job that waits when whoever asked has gone, and counts it", async () => {
    const [running] = await occupyWorker("first");
    const dropped = await droppedJobs();
    const [leaving, staying] = [new AbortController(), new AbortController()];
    const gone = errorOf(pool.run(requestOf(HONEST_SOURCE, { signal: leaving.signal })));
    const stays = codeOf(pool.run(requestOf(HONEST_SOURCE, { signal: staying.signal })));
    await waitForQueue(2);
    leaving.abort();
    expect((await gone)?.message).toBe("Whoever asked for this run has gone.");
    expect([(await pool.status()).queued, await droppedJobs()]).toEqual([1, dropped + 1]);
    const next = codeOf(pool.run(requestOf(HONEST_SOURCE)));
    await waitForQueue(2);
    killBusyWorker();
    expect(await Promise.all([running, stays, next])).toEqual(["SANDBOX_CRASHED", "HARMLESS", "HARMLESS"]);
  });

  it("finishes a job that runs although whoever asked has gone", async () => {
    const leaving = new AbortController();
    const run = codeOf(pool.run(requestOf(FOREVER, { signal: leaving.signal })));
    await vi.waitFor(async () => expect((await pool.status()).busy).toBe(1), PATIENCE);
    const dropped = await droppedJobs();
    leaving.abort();
    expect((await pool.status()).busy, "still in hand").toBe(1);
    killBusyWorker();
    expect([await run, await droppedJobs()]).toEqual(["SANDBOX_CRASHED", dropped]);
  });

  it("takes no job of whoever has gone already", async () => {
    const gone = pool.run(requestOf(HONEST_SOURCE, { signal: AbortSignal.abort() }));
    expect((await errorOf(gone))?.message).toBe("Whoever asked for this run has gone.");
  });

  it("answers CRASHED when a worker dies in a run, and serves on", async () => {
    const [running] = await occupyWorker("u");
    killBusyWorker();
    expect(await running).toBe("SANDBOX_CRASHED");
    expect(await codeOf(pool.run(requestOf(HONEST_SOURCE)))).toBe("HARMLESS");
  });

  it("says how its workers are confined", async () => {
    await pool.run(requestOf(HONEST_SOURCE));
    const { workers, busy, queued, engine, confinement } = await pool.status();
    expect(workers).toBeGreaterThan(0);
    expect([busy, queued]).toEqual([0, 0]);
    expect(engine).toContain("isolated-vm");
    expect(confinement).toMatchObject({
      permission: { on: true },
      emptyEnvironment: { on: true },
      lowPriority: { on: true },
    });
  });

  it("stops every worker and refuses what waits", async () => {
    const other = await start({ concurrency: 1, wallMs: 1_000 });
    const waiting = [codeOf(other.run(requestOf(FOREVER))), codeOf(other.run(requestOf(FOREVER)))];
    await vi.waitFor(() => expect(other.pids()).toHaveLength(2), PATIENCE);
    const pids = other.pids();
    await other.stop();
    expect(pids.filter(isAlive)).toEqual([]);
    for (const code of await Promise.all(waiting)) expect(["UNAVAILABLE", "SANDBOX_CRASHED"]).toContain(code);
    expect(await codeOf(other.run(requestOf(HONEST_SOURCE)))).toBe("UNAVAILABLE");
  });

  it("says UNAVAILABLE when no worker can start", async () => {
    const broken = await start({ workerFile: "/nonexistent/worker.mjs", concurrency: 1 });
    const error = await errorOf(broken.run(requestOf(HONEST_SOURCE)));
    expect(error?.code).toBe("UNAVAILABLE");
    expect(error?.message, "no path in public words").toBe("The sandbox cannot start.");
    await broken.stop();
  });
});

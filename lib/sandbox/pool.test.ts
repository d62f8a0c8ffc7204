import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { SANDBOX_LIMITS } from "@/lib/sandbox/limits";
import { createSandboxPool, type SandboxPool } from "@/lib/sandbox/service";
import { codeOf, errorOf, HONEST_SOURCE, requestOf, startTestPool } from "@/lib/sandbox/test-pool";

const FOREVER = `export default indicator({ name: "x", inputs: {}, outputs: { out: plot() }, compute: () => { for (;;); } });`;

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

let pool: SandboxPool;

beforeAll(() => {
  pool = startTestPool({ concurrency: 1, wallMs: 1_000 });
});

afterAll(() => pool.stop());

describe("the pool", () => {
  it("refuses a user's third job and takes it when one has ended", async () => {
    const first = codeOf(pool.run(requestOf(HONEST_SOURCE)));
    const second = codeOf(pool.run(requestOf(HONEST_SOURCE)));
    const third = await errorOf(pool.run(requestOf(HONEST_SOURCE)));
    expect([third?.code, third?.retryAfterSeconds]).toEqual(["UNAVAILABLE", 1]);
    expect(await codeOf(pool.run(requestOf(HONEST_SOURCE, { userId: "other" })))).toBe("HARMLESS");
    expect(await Promise.all([first, second])).toEqual(["HARMLESS", "HARMLESS"]);
    expect(await codeOf(pool.run(requestOf(HONEST_SOURCE)))).toBe("HARMLESS");
  });

  it("refuses a job beyond the queue and tells when to come back", async () => {
    await pool.run(requestOf(HONEST_SOURCE));
    const jobs = Array.from({ length: SANDBOX_LIMITS.queueJobs + 1 }, (_, i) =>
      codeOf(pool.run(requestOf(HONEST_SOURCE, { userId: `user-${i}` }))),
    );
    const late = await errorOf(pool.run(requestOf(HONEST_SOURCE, { userId: "late" })));
    expect([late?.code, late?.retryAfterSeconds]).toEqual(["UNAVAILABLE", 2]);
    expect(new Set(await Promise.all(jobs))).toEqual(new Set(["HARMLESS"]));
  });

  it("answers CRASHED when a worker dies in a run, and serves on", async () => {
    await pool.run(requestOf(HONEST_SOURCE));
    const running = codeOf(pool.run(requestOf(FOREVER)));
    await vi.waitFor(async () =>
      expect((await pool.status()).busy, "the worker has the job in hand").toBe(1),
    );
    const killed = pool.pids();
    for (const pid of killed) process.kill(pid, "SIGKILL");
    expect(await running).toBe("SANDBOX_CRASHED");
    await vi.waitFor(() => expect(pool.pids().filter((pid) => killed.includes(pid))).toEqual([]));
    expect(await codeOf(pool.run(requestOf(HONEST_SOURCE)))).toBe("HARMLESS");
  });

  it("says how its workers are confined", async () => {
    await pool.run(requestOf(HONEST_SOURCE));
    const { workers, busy, queued, engine, confinement } = await pool.status();
    expect(workers).toBeGreaterThan(0);
    expect([busy, queued]).toEqual([0, 0]);
    expect(engine).toContain("isolated-vm");
    expect(confinement).toMatchObject({ permission: { on: true }, emptyEnvironment: { on: true } });
  });

  it("stops every worker and refuses what waits", async () => {
    const other = createSandboxPool({ concurrency: 1 });
    const waiting = [codeOf(other.run(requestOf(FOREVER))), codeOf(other.run(requestOf(FOREVER)))];
    const pids = other.pids();
    await other.stop();
    expect(pids.length).toBe(2);
    expect(pids.filter(isAlive)).toEqual([]);
    for (const code of await Promise.all(waiting)) expect(["UNAVAILABLE", "SANDBOX_CRASHED"]).toContain(code);
    expect(await codeOf(other.run(requestOf(HONEST_SOURCE)))).toBe("UNAVAILABLE");
  });

  it("says UNAVAILABLE when no worker can start", async () => {
    const broken = createSandboxPool({ workerFile: "/nonexistent/worker.mjs", concurrency: 1 });
    const error = await errorOf(broken.run(requestOf(HONEST_SOURCE)));
    expect(error?.code).toBe("UNAVAILABLE");
    expect(error?.message, "no path in public words").toBe("The sandbox cannot start.");
    await broken.stop();
  });
});

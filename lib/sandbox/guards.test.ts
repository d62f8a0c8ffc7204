import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { metricRegistry } from "@/lib/metrics";
import { inCompute } from "@/lib/sandbox/attacks/attack";
import type { SandboxPool } from "@/lib/sandbox/service";
import {
  bytesOf,
  codeOf,
  HONEST_SOURCE,
  requestOf,
  seededBars,
  startTestPool,
  TRANSPORTS,
} from "@/lib/sandbox/test-pool";

/** V8 does not look at its own timeout inside this built-in; it needs next to no memory. */
const STUCK = inCompute("Array(2 ** 32 - 1).indexOf(1);");
/** Grows past the worker's limit before the isolate notices its own. */
const HUGE = inCompute('[...".".repeat(2 ** 29 - 100)];');

const PATIENCE = { timeout: 10_000 };

async function endsBy(reason: string): Promise<number> {
  const ends = await metricRegistry().getSingleMetric("sandbox_worker_ends_total")?.get();
  return ends?.values.find(({ labels }) => labels.reason === reason)?.value ?? 0;
}

async function runsEnded(outcome: string): Promise<number> {
  const runs = await metricRegistry().getSingleMetric("sandbox_runs_total")?.get();
  return runs?.values.find(({ labels }) => labels.outcome === outcome && labels.lane === "guest")?.value ?? 0;
}

describe("the parent's guards", () => {
  it.each([
    ["deadline", 300, STUCK, "SANDBOX_TIMEOUT"],
    ["memory", 20_000, HUGE, "SANDBOX_MEMORY"],
  ])(
    "the %s ends the process, is counted, and the next run has another one",
    async (reason, wallMs, source, code) => {
      const pool = startTestPool({ concurrency: 1, wallMs });
      try {
        await pool.run(requestOf(HONEST_SOURCE));
        const [before, runsBefore] = [await endsBy(reason), await runsEnded(code)];
        const running = codeOf(pool.run(requestOf(source)));
        const [hit = 0] = pool.pids("busy");
        expect(hit, "a worker has the run in hand").toBeGreaterThan(0);
        expect(await running).toBe(code);
        expect(await codeOf(pool.run(requestOf(HONEST_SOURCE)))).toBe("HARMLESS");
        await vi.waitFor(() => expect(pool.pids()).not.toContain(hit), PATIENCE);
        expect([await endsBy(reason), await runsEnded(code)]).toEqual([before + 1, runsBefore + 1]);
      } finally {
        await pool.stop();
      }
    },
  );
});

describe.each(TRANSPORTS)("the workers over $over", ({ start }) => {
  let pool: SandboxPool;
  beforeAll(async () => {
    pool = await start({ concurrency: 2, wallMs: 2_000 });
  });
  afterAll(() => pool.stop());

  it("are one for each run at a time, and a hot spare", async () => {
    await pool.run(requestOf(HONEST_SOURCE));
    expect(pool.pids()).toHaveLength(3);
    expect((await pool.status()).concurrency).toBe(2);
  });

  it("are sent large sets of bars once: other bars under their key are not looked at", async () => {
    const source = inCompute("");
    const first = { ...requestOf(source), bars: seededBars(20_000), barsKey: "sent-once" };
    const { outputs } = await pool.run(first);
    const changed = { ...first.bars, close: first.bars.close.map((value) => value + 1) };
    expect((await pool.run({ ...first, bars: changed })).outputs).toEqual(outputs);
    const other = await pool.run({ ...first, bars: changed, barsKey: "another" });
    expect(other.outputs.out).toEqual(changed.close);
  });
});

describe("the same bytes", () => {
  /** Transcendental functions, sorting, order of keys, NaN: whatever could differ between processes. */
  const NOISY = inCompute(`
    const keys = Object.keys(Object.fromEntries(Array.from({ length: 300 }, (_, i) => ["k" + ((i * 7919) % 300), i])));
    const sorted = Array.from(bars.close, (v, i) => ({ v: v % 3, i })).sort((a, b) => a.v - b.v);
    const out = bars.close.map((v, i) =>
      i % 5 === 0 ? Math.sqrt(-v) : Math.sin(v) * Math.exp(-v / 50) + Math.pow(v, 1.1) + keys[i].length + sorted[i].i);
    return { out };
  `);

  it("come from every worker process, before and after others, over both transports", async () => {
    const pools = await Promise.all(TRANSPORTS.map(({ start }) => start({ concurrency: 2 })));
    try {
      const answers: string[] = [];
      const workers = new Set<number>();
      for (const pool of pools) {
        for (let round = 0; round < 3; round += 1) {
          const runs = ["a", "b"].map((userId) => pool.run(requestOf(NOISY, { userId })));
          for (const pid of pool.pids()) workers.add(pid);
          for (const { outputs } of await Promise.all(runs))
            answers.push(bytesOf(outputs.out).toString("hex"));
        }
      }
      expect(workers.size, "processes that could answer").toBeGreaterThanOrEqual(6);
      expect(answers).toHaveLength(12);
      expect(answers[0]).toHaveLength(100 * 16);
      expect(new Set(answers).size).toBe(1);
      expect(answers[0]?.slice(0, 16), "the one NaN there is").toBe("000000000000f87f");
    } finally {
      await Promise.all(pools.map((pool) => pool.stop()));
    }
  });
});

import { requestOf, seededBars } from "@/lib/sandbox/test-pool";
import { type BenchPool, startBenchPool } from "@/scripts/bench/sandbox/bench-pool";
import { ratioTarget, type Target } from "@/scripts/bench/sandbox/target";
import { percentile } from "@/scripts/bench/statistics";
import { ours } from "@/scripts/bench/ta-ours";

type Bars = ReturnType<typeof seededBars>;

/** Calls after which the code is optimised, and calls that are then measured. */
const WARM_UP_CALLS = 300;
const CALLS = 2_000;
const WORKER_STARTS = 6;
const SETTLED_BARS = 100_000;

/** The calls of `ours`, in guest code: into arrays of its own, so that the engine is compared and not the allocator. */
const GUEST_CALLS = {
  SMA: "ta.sma.into({ values: bars.close }, { length: 20 }, { sma: a })",
  EMA: "ta.ema.into({ values: bars.close }, { length: 20 }, { ema: a })",
  RSI: "ta.rsi.into({ values: bars.close }, { length: 14 }, { rsi: a })",
  MACD: "ta.macd.into({ values: bars.close }, { fast: 12, slow: 26, signal: 9 }, { macd: a, signal: b, histogram: c })",
  BBANDS:
    'ta.bollinger.into({ values: bars.close }, { length: 20, up: 2, down: 2, type: "sma" }, { upper: a, middle: b, lower: c })',
  ATR: "ta.atr.into(bars, { length: 14 }, { atr: a })",
} as const;
const GUEST_NAMES = ["SMA", "EMA", "RSI", "MACD", "BBANDS", "ATR"] as const;

/**
 * A library function called again and again in a guest and here, at 10k bars. The guest has no clock: its figure is the
 * CPU time of a run with the warm-up and the calls, less that of a run with the warm-up alone.
 */
export async function benchGuestSpeed(rounds: number): Promise<Target[]> {
  const pool = startBenchPool({ concurrency: 1 });
  await pool.warm();
  const bars = seededBars(10_000);
  const targets: Target[] = [];
  for (const name of GUEST_NAMES) {
    const host = ours(bars)[name].into;
    const inGuest: number[] = [];
    const inHost: number[] = [];
    for (let i = 0; i < WARM_UP_CALLS; i += 1) host();
    for (let round = 0; round < rounds; round += 1) {
      const cpu = process.threadCpuUsage();
      for (let i = 0; i < CALLS; i += 1) host();
      const { user, system } = process.threadCpuUsage(cpu);
      inHost.push((user + system) / CALLS);
      inGuest.push(await guestMicros(pool, GUEST_CALLS[name], bars));
    }
    targets.push(
      ratioTarget({
        name: `guest warm time, ${name}, 10k bars`,
        ours: percentile(inGuest, 0.5),
        of: "µs",
        ceiling: percentile(inHost, 0.5),
        from: "µs in the host",
        aim: 1.25,
      }),
    );
  }
  await pool.stop();
  return targets;
}

/** The same code in six workers, each started anew: one that lost its optimised code would be four times slower. */
export async function benchTierUp(repeats: number): Promise<Target> {
  const bars = seededBars(SETTLED_BARS);
  const times: number[] = [];
  for (let start = 0; start < WORKER_STARTS; start += 1) {
    const pool = startBenchPool({ concurrency: 1 });
    await pool.warm();
    const own: number[] = [];
    for (let i = 0; i < repeats; i += 1) own.push(await guestMicros(pool, GUEST_CALLS.SMA, bars));
    times.push(Math.min(...own));
    await pool.stop();
  }
  return ratioTarget({
    name: `lost tier-up: slowest of ${WORKER_STARTS} worker starts, behind ${WARM_UP_CALLS} calls, 100k bars`,
    ours: Math.max(...times),
    of: "µs a call, slowest",
    ceiling: Math.min(...times),
    from: "µs, fastest",
    aim: 1.6,
  });
}

async function guestMicros(pool: BenchPool, call: string, bars: Bars): Promise<number> {
  const cpuOf = async (calls: number) => {
    const arrays = "const [a, b, c] = [0, 1, 2].map(() => new Float64Array(bars.close.length));";
    const body = `${arrays} for (let i = 0; i < ${calls}; i++) ${call};`;
    const source = `export default indicator({ name: "x", inputs: {}, outputs: { o: plot() }, compute: ({ bars, ta }) => { ${body} return { o: bars.close }; } });`;
    const barsKey = `guest-${bars.close.length}`;
    return (await pool.run(requestOf(source, { bars, barsKey }))).cpuMicros;
  };
  const warmUp = await cpuOf(WARM_UP_CALLS);
  return ((await cpuOf(WARM_UP_CALLS + CALLS)) - warmUp) / CALLS;
}

import { seededBars } from "@/lib/sandbox/test-pool";
import { type BenchPool, startBenchPool } from "@/scripts/bench/sandbox/bench-pool";
import type { InProcess } from "@/scripts/bench/sandbox/in-process";
import { type Outcome, offerLoad } from "@/scripts/bench/sandbox/offer-load";
import { ratioTarget, type Target } from "@/scripts/bench/sandbox/target";
import { percentile } from "@/scripts/bench/statistics";

const WARM_UP_RUNS = 150;
const RUNS_A_ROUND = 60;

/** Runs a second, latency, and what a run costs this process: each against the engine without a sandbox. */
export async function benchThroughput(inProcess: InProcess, rounds: number): Promise<Target[]> {
  const pool = startBenchPool();
  const onDemand = startBenchPool({ onDemand: true });
  await Promise.all([pool.warm(), onDemand.warm()]);
  const targets = [
    ...(await againstInProcess(pool, inProcess, rounds)),
    await builtAhead(pool, onDemand, rounds),
    await repeatRun(pool),
  ];
  await Promise.all([pool.stop(), onDemand.stop()]);
  return targets;
}

async function againstInProcess(pool: BenchPool, inProcess: InProcess, rounds: number): Promise<Target[]> {
  const cached: Outcome[] = [];
  const sent = new Map<number, number[]>([
    [1_000, []],
    [10_000, []],
  ]);
  const ceilings = new Map<number, { wall: number[]; cpu: number[] }>();
  await offerLoad(pool, { bars: 1_000, runs: WARM_UP_RUNS, outstanding: 2 });
  for (let round = 0; round < rounds; round += 1) {
    for (const [bars, cpuMs] of sent) {
      const ceiling = ceilings.get(bars) ?? { wall: [], cpu: [] };
      ceilings.set(bars, ceiling);
      const alone = await inProcess.runs(bars, RUNS_A_ROUND);
      ceiling.wall.push(alone.wallMsPerRun);
      ceiling.cpu.push(alone.cpuMsPerRun);
      if (bars === 1_000) cached.push(await offerLoad(pool, { bars, runs: RUNS_A_ROUND, outstanding: 2 }));
      const fresh = await offerLoad(pool, { bars, runs: RUNS_A_ROUND, outstanding: 2, freshBars: true });
      cpuMs.push(fresh.cpuMs / RUNS_A_ROUND);
    }
  }
  const perSecond = percentile(
    cached.map(({ wallMs }) => (RUNS_A_ROUND / wallMs) * 1_000),
    0.5,
  );
  const alone = 1_000 / percentile(ceilings.get(1_000)?.wall ?? [], 0.5);
  return [
    ratioTarget({
      name: "throughput, fresh isolates, 2 workers, 1k bars",
      ours: perSecond,
      of: "runs/s",
      ceiling: alone,
      from: "runs/s in process",
      aim: 1.3,
      atLeast: true,
    }),
    ...[...sent].map(([bars, cpuMs]) =>
      ratioTarget({
        name: `parent CPU a run, ${bars / 1_000}k bars sent along`,
        ours: percentile(cpuMs, 0.5),
        of: "ms",
        ceiling: percentile(ceilings.get(bars)?.cpu ?? [], 0.5),
        from: "ms in process",
        aim: bars === 1_000 ? 0.08 : 0.12,
      }),
    ),
  ];
}

/** A round of each in turn; the median of the rounds' medians. */
async function builtAhead(pool: BenchPool, onDemand: BenchPool, rounds: number): Promise<Target> {
  const times = { ahead: [] as number[], demand: [] as number[] };
  for (const each of [pool, onDemand])
    await offerLoad(each, { bars: 1_000, runs: WARM_UP_RUNS, outstanding: 1 });
  for (let round = 0; round < rounds; round += 1) {
    const load = { bars: 1_000, runs: RUNS_A_ROUND, outstanding: 1 };
    times.demand.push(percentile((await offerLoad(onDemand, load)).ms, 0.5));
    times.ahead.push(percentile((await offerLoad(pool, load)).ms, 0.5));
  }
  return ratioTarget({
    name: "latency, 1 outstanding, 1k bars, isolate built ahead",
    ours: percentile(times.ahead, 0.5),
    of: "ms",
    ceiling: percentile(times.demand, 0.5),
    from: "ms built on demand",
    aim: 0.75,
  });
}

/** Every worker holds the bars after as many runs as there are processes. */
async function repeatRun(pool: BenchPool): Promise<Target> {
  const load = { bars: 10_000, runs: 12, outstanding: 1 };
  await offerLoad(pool, load);
  const before = pool.bytesSent();
  await offerLoad(pool, load);
  return {
    name: "bytes of bars sent on a repeat run",
    ours: `${pool.bytesSent() - before} bytes in ${load.runs} runs`,
    ceiling: `${seededBars(load.bars).close.length * 48} bytes the first time`,
    value: pool.bytesSent() - before,
    aim: 0,
    unit: "bytes",
  };
}

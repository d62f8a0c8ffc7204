import { setTimeout as sleep } from "node:timers/promises";
import { codeOf, HONEST_SOURCE, requestOf } from "@/lib/sandbox/test-pool";
import { loopDelayDuring } from "@/scripts/bench/loop-delay";
import { startBenchPool } from "@/scripts/bench/sandbox/bench-pool";
import { ratioTarget, type Target } from "@/scripts/bench/sandbox/target";
import { percentile } from "@/scripts/bench/statistics";

const SPINNING = `export default indicator({ name: "x", inputs: {}, outputs: { o: plot() }, compute: () => { for (;;); } });`;
const WINDOW_MS = 1_500;
const WORK_EVERY_MS = 2;
const WORK_MS = 0.2;

/** How late the event loop of the process that owns the pool is while every worker spins, against idle, in turn. */
export async function benchEventLoop(rounds: number): Promise<Target> {
  const pool = startBenchPool();
  await pool.warm();
  await pool.run(requestOf(HONEST_SOURCE));
  const idle: number[] = [];
  const spinning: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    idle.push((await loopDelayDuring(() => lightWork(WINDOW_MS))).p99Ms);
    const spins = ["a", "b"].map((userId) => codeOf(pool.run(requestOf(SPINNING, { userId }))));
    await sleep(100);
    spinning.push((await loopDelayDuring(() => lightWork(WINDOW_MS))).p99Ms);
    await Promise.all(spins);
    await pool.warm();
  }
  await pool.stop();
  return ratioTarget({
    name: "event loop p99, all workers spinning",
    ours: percentile(spinning, 0.5),
    of: "ms",
    ceiling: percentile(idle, 0.5),
    from: "ms idle",
    aim: 1.3,
  });
}

/** A tenth of this thread's time, as a server that answers requests. */
async function lightWork(ms: number): Promise<void> {
  const end = performance.now() + ms;
  while (performance.now() < end) {
    const busyUntil = performance.now() + WORK_MS;
    while (performance.now() < busyUntil);
    await sleep(WORK_EVERY_MS);
  }
}

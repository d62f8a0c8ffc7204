import { spawn } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { setPriority } from "node:os";
import path from "node:path";
import { SANDBOX_LIMITS } from "@/lib/sandbox/limits";
import { planLaunch } from "@/lib/sandbox/service/confinement";
import { residentBytes } from "@/lib/sandbox/service/process-usage";
import { codeOf, HONEST_SOURCE, requestOf } from "@/lib/sandbox/test-pool";
import { type BenchPool, startBenchPool } from "@/scripts/bench/sandbox/bench-pool";
import { offerLoad } from "@/scripts/bench/sandbox/offer-load";
import { ratioTarget, type Target } from "@/scripts/bench/sandbox/target";
import { percentile, shown } from "@/scripts/bench/statistics";

const MEGABYTE = 1_024 ** 2;

/** From the death of a worker until its successor waits for jobs, and the run that came in between. */
export async function benchReplacement(rounds: number): Promise<Target[]> {
  const pool = startBenchPool({ concurrency: 1 });
  await pool.warm();
  await offerLoad(pool, { bars: 1_000, runs: 40, outstanding: 1 });
  const replaced: number[] = [];
  const plain: number[] = [];
  const usual: number[] = [];
  const between: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    plain.push(await plainStartMs());
    usual.push(await honestMs(pool));
    const [victim] = pool.pids();
    const startedMs = performance.now();
    if (victim !== undefined) process.kill(victim, "SIGKILL");
    while (victim !== undefined && pool.pids().includes(victim)) await new Promise(setImmediate);
    between.push(await honestMs(pool));
    await pool.warm();
    replaced.push(performance.now() - startedMs);
  }
  await pool.stop();
  return [
    ratioTarget({
      name: "worker replaced: killed until its successor is ready",
      ours: percentile(replaced, 0.5),
      of: "ms",
      ceiling: percentile(plain, 0.5),
      from: "ms to start and end an empty script, same flags",
      aim: 3,
    }),
    {
      name: "…hidden by the spare: an honest run meanwhile",
      ours: `${shown(percentile(between, 0.5))} ms, ${shown(percentile(usual, 0.5))} ms otherwise`,
      ceiling: `${shown(percentile(replaced, 0.5))} ms replacement`,
      value: percentile(between, 0.5) / percentile(replaced, 0.5),
      aim: 0.5,
      unit: "x",
    },
  ];
}

async function honestMs(pool: BenchPool): Promise<number> {
  const startedMs = performance.now();
  const end = await codeOf(pool.run(requestOf(HONEST_SOURCE)));
  if (end !== "HARMLESS") throw new Error(`an honest run ended as ${end}`);
  return performance.now() - startedMs;
}

/** Node with the wrappers, flags and priority of a worker, and nothing to do. */
async function plainStartMs(): Promise<number> {
  const empty = path.resolve("dist/sandbox/empty.mjs");
  writeFileSync(empty, "");
  const { command, args, env } = planLaunch(empty);
  const startedMs = performance.now();
  const child = spawn(command, args, { env, stdio: "ignore" });
  if (child.pid !== undefined) setPriority(child.pid, SANDBOX_LIMITS.workerNiceness);
  const [code] = await once(child, "exit");
  if (code !== 0) throw new Error(`an empty script ended with ${code}`);
  return performance.now() - startedMs;
}

/** Resident memory of a worker that has run as many fresh isolates. */
export async function benchGrowth({ early, late }: { early: number; late: number }): Promise<Target> {
  const pool = startBenchPool({ concurrency: 1 });
  await pool.warm();
  const processes = pool.pids().length;
  const after = async (runs: number) => {
    await offerLoad(pool, { bars: 1_000, runs: runs * processes, outstanding: 1 });
    const sizes = pool.pids().map((pid) => residentBytes(pid) ?? 0);
    return sizes.reduce((sum, bytes) => sum + bytes, 0) / processes / MEGABYTE;
  };
  const first = await after(early);
  const last = await after(late - early);
  await pool.stop();
  return ratioTarget({
    name: `worker resident memory after ${late} fresh isolates`,
    ours: last,
    of: "MB",
    ceiling: first,
    from: `MB after ${early}`,
    aim: 1.1,
  });
}

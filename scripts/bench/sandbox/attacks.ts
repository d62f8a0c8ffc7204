import type { Attack } from "@/lib/sandbox/attacks/attack";
import { SANDBOX_LIMITS } from "@/lib/sandbox/limits";
import { HONEST_SOURCE, requestOf } from "@/lib/sandbox/test-pool";
import { loopDelayDuring } from "@/scripts/bench/loop-delay";
import { startBenchPool } from "@/scripts/bench/sandbox/bench-pool";
import { type AttackEnded, type Outcome, offerLoad } from "@/scripts/bench/sandbox/offer-load";
import { peakMemoryDuring } from "@/scripts/bench/sandbox/peak-memory";
import { ratioTarget, type Target } from "@/scripts/bench/sandbox/target";
import { percentile, printTable, shown } from "@/scripts/bench/statistics";

const MEGABYTE = 1_024 ** 2;
const HONEST_PER_ATTACK = 19;
const GRACE_TARGET_MS = 100;
const MEMORY_TARGET_MB = 100;
const LOOP_TARGET_MS = 50;

/** 1 run in 20 is an attack, the whole corpus once: who was served, how fast, and what it cost the machine. */
export async function benchAttacks(attacks: readonly Attack[]): Promise<Target[]> {
  const pool = startBenchPool();
  await pool.warm();
  await pool.run(requestOf(HONEST_SOURCE));
  const load = { bars: 1_000, runs: attacks.length * HONEST_PER_ATTACK, outstanding: 2 };
  const calm: Outcome[] = [];
  let mixed: Outcome | undefined;
  calm.push(await offerLoad(pool, { ...load, runs: Math.min(load.runs, 600) }));
  let peakBytes = 0;
  const loop = await loopDelayDuring(async () => {
    peakBytes = await peakMemoryDuring(
      () => pool.pids(),
      async () => {
        mixed = await offerLoad(pool, { ...load, attacks });
      },
    );
  });
  calm.push(await offerLoad(pool, { ...load, runs: Math.min(load.runs, 600) }));
  await pool.stop();
  if (mixed === undefined) throw new Error("the load was not offered");
  print(calm, mixed);
  return [...served(calm, mixed), ...contained(mixed, { peakBytes, p99Ms: loop.p99Ms })];
}

function served(calm: readonly Outcome[], mixed: Outcome): Target[] {
  const right = mixed.ms.length - mixed.wrong;
  const wrongEnds = mixed.attacks.filter(
    ({ attack, end }) => !attack.ends.some((expected) => expected === end),
  );
  const without = calm.map(({ ms }) => percentile(ms, 0.5));
  return [
    {
      name: "honest runs correct, 1 run in 20 an attack",
      ours: `${right} of ${mixed.ms.length}`,
      ceiling: `${mixed.ms.length}`,
      value: (100 * right) / mixed.ms.length,
      aim: 100,
      unit: "%",
      atLeast: true,
    },
    {
      name: "attacks that end as they must",
      ours: `${mixed.attacks.length - wrongEnds.length} of ${mixed.attacks.length}${names(wrongEnds)}`,
      ceiling: `${mixed.attacks.length}`,
      value: (100 * (mixed.attacks.length - wrongEnds.length)) / mixed.attacks.length,
      aim: 100,
      unit: "%",
      atLeast: true,
    },
    ratioTarget({
      name: "honest p50, 1 run in 20 an attack, 2 outstanding",
      ours: percentile(mixed.ms, 0.5),
      of: "ms",
      ceiling: without.reduce((sum, ms) => sum + ms, 0) / without.length,
      from: "ms without attacks",
      aim: 1.6,
    }),
  ];
}

function names(ended: readonly AttackEnded[]): string {
  return ended.length === 0
    ? ""
    : `; not ${ended.map(({ attack, end }) => `${attack.name} (${end})`).join(", ")}`;
}

function contained(mixed: Outcome, seen: { peakBytes: number; p99Ms: number }): Target[] {
  const limitMs = SANDBOX_LIMITS.wallMs + SANDBOX_LIMITS.killGraceMs;
  const slowest = Math.max(...mixed.attacks.map(({ ms }) => ms));
  return [
    {
      name: "attack answered, slowest, after timeout + grace",
      ours: `${shown(slowest)} ms`,
      ceiling: `${limitMs} ms`,
      value: Math.max(0, slowest - limitMs),
      aim: GRACE_TARGET_MS,
      unit: "ms",
    },
    {
      name: "worker peak resident memory above the kill threshold",
      ours: `${shown(seen.peakBytes / MEGABYTE)} MB`,
      ceiling: `${SANDBOX_LIMITS.workerMemoryMb} MB`,
      value: Math.max(0, seen.peakBytes / MEGABYTE - SANDBOX_LIMITS.workerMemoryMb),
      aim: MEMORY_TARGET_MB,
      unit: "MB",
    },
    {
      name: "event loop p99 of the pool's process during the attacks",
      ours: `${shown(seen.p99Ms)} ms`,
      ceiling: `${LOOP_TARGET_MS} ms`,
      value: seen.p99Ms,
      aim: LOOP_TARGET_MS,
      unit: "ms",
    },
  ];
}

function print([before, after]: readonly Outcome[], mixed: Outcome): void {
  printTable("Honest runs of 1k bars, 2 outstanding", [
    row("without attacks, before", before),
    row(`${mixed.attacks.length} attacks, 1 run in 20`, mixed),
    row("without attacks, after", after),
  ]);
  const slowest = [...mixed.attacks].sort((a, b) => b.ms - a.ms).slice(0, 10);
  printTable(
    "Slowest answers to attacks",
    slowest.map(({ attack, end, ms }) => ({ attack: attack.name, end, ms: Math.round(ms) })),
  );
}

function row(load: string, outcome: Outcome | undefined) {
  const { ms, wrong, wallMs } = outcome ?? { ms: [], wrong: 0, wallMs: 1 };
  return {
    load,
    right: `${ms.length - wrong} of ${ms.length}`,
    perSecond: shown((ms.length / wallMs) * 1_000),
    p50: shown(percentile(ms, 0.5)),
    p99: shown(percentile(ms, 0.99)),
  };
}

import { setTimeout as sleep } from "node:timers/promises";
import type { Attack } from "@/lib/sandbox/attacks/attack";
import { SANDBOX_LIMITS } from "@/lib/sandbox/limits";
import type { SandboxPool } from "@/lib/sandbox/service";
import { codeOf, HONEST_SOURCE, requestOf } from "@/lib/sandbox/test-pool";
import { loopDelayDuring } from "@/scripts/bench/loop-delay";
import { percentile, printTable, shown } from "@/scripts/bench/statistics";

const TARGET_MS = SANDBOX_LIMITS.wallMs + 350;

interface Row {
  name: string;
  end: string;
  ms: number;
}

/** Every attack on its own, one after the other per lane, with the time until its answer; notes wrong ends and unserved honest runs. */
export async function benchAttacks(
  pool: SandboxPool,
  attacks: readonly Attack[],
  failures: string[],
): Promise<void> {
  const rows: Row[] = [];
  await pool.run(requestOf(HONEST_SOURCE));
  const idle = await loopDelayDuring(() => sleep(3_000));
  const under = await loopDelayDuring(async () => {
    const queue = [...attacks];
    const lane = async (userId: string) => {
      for (let attack = queue.shift(); attack !== undefined; attack = queue.shift())
        rows.push(await one(pool, attack, userId, failures));
    };
    await Promise.all([lane("mallory"), lane("trudy")]);
  });
  printTable(
    `Attacks: ${rows.length}, slowest answers (target ${TARGET_MS} ms)`,
    [...rows]
      .sort((a, b) => b.ms - a.ms)
      .slice(0, 25)
      .map(({ name, end, ms }) => ({
        name,
        end,
        ms: Math.round(ms),
        overTarget: ms > TARGET_MS ? "OVER" : "",
      })),
  );
  printTable("Attacks by end", byEnd(rows));
  const over = rows.filter(({ ms }) => ms > TARGET_MS).length;
  console.log(
    `answers over target: ${over} of ${rows.length}; max ${Math.round(Math.max(...rows.map(({ ms }) => ms)))} ms`,
  );
  printTable("Event loop of the parent", [
    { state: "idle", p50: shown(idle.p50Ms), p99: shown(idle.p99Ms), max: shown(idle.maxMs), p99ToIdle: "1" },
    {
      state: "under attack, 2 lanes",
      p50: shown(under.p50Ms),
      p99: shown(under.p99Ms),
      max: shown(under.maxMs),
      p99ToIdle: shown(under.p99Ms / idle.p99Ms),
    },
  ]);
}

async function one(
  pool: SandboxPool,
  { name, source, ends }: Attack,
  userId: string,
  failures: string[],
): Promise<Row> {
  const startedMs = performance.now();
  const end = await codeOf(pool.run(requestOf(source, { userId })));
  const ms = performance.now() - startedMs;
  if (!ends.includes(end)) failures.push(`attack "${name}" ended as ${end}, not ${ends.join(" or ")}`);
  const next = await codeOf(pool.run(requestOf(HONEST_SOURCE, { userId })));
  if (next !== "HARMLESS") failures.push(`the honest run after "${name}" ended as ${next}`);
  return { name, end, ms };
}

function byEnd(rows: readonly Row[]): Record<string, string | number>[] {
  const ends = [...new Set(rows.map(({ end }) => end))].sort();
  return ends.map((end) => {
    const times = rows.filter((row) => row.end === end).map(({ ms }) => ms);
    return { end, attacks: times.length, p50: shown(percentile(times, 0.5)), max: shown(Math.max(...times)) };
  });
}

import type { Attack } from "@/lib/sandbox/attacks/attack";
import type { SandboxPool } from "@/lib/sandbox/service";
import { codeOf, requestOf, seededBars } from "@/lib/sandbox/test-pool";
import { percentile, printTable, shown } from "@/scripts/bench/statistics";

/** SMA and RSI written out in guest code, the load of the reference measurements. */
const GUEST_SOURCE = `export default indicator({ name: "load", inputs: {}, outputs: { sma: plot(), rsi: plot() }, compute: ({ bars }) => {
  const close = bars.close, n = close.length, sma = new Float64Array(n).fill(NaN), rsi = new Float64Array(n).fill(NaN);
  let sum = 0, gain = 0, loss = 0;
  for (let i = 0; i < n; i++) { sum += close[i]; if (i >= 20) sum -= close[i - 20]; if (i >= 19) sma[i] = sum / 20; }
  for (let i = 1; i < n; i++) { const d = close[i] - close[i - 1], g = d > 0 ? d : 0, l = d < 0 ? -d : 0;
    if (i <= 14) { gain += g / 14; loss += l / 14; } else { gain = (gain * 13 + g) / 14; loss = (loss * 13 + l) / 14; }
    if (i >= 14) rsi[i] = 100 - 100 / (1 + gain / loss); }
  return { sma, rsi };
} });`;

interface Load {
  bars: number;
  runs: number;
  outstanding: number;
  /** One attack after this many honest runs; 0 for none. */
  attackEvery: number;
}

interface Outcome {
  ms: number[];
  wrong: number;
  attacks: number;
  wallMs: number;
}

/** Throughput and latency of honest runs. */
export async function benchHonestLoad(pool: SandboxPool, failures: string[]): Promise<void> {
  const rows = [];
  for (const bars of [1_000, 10_000]) {
    for (const outstanding of [1, 2]) {
      await offer(pool, { bars, runs: 50, outstanding, attackEvery: 0 }, []);
      const outcome = await offer(pool, { bars, runs: 600, outstanding, attackEvery: 0 }, []);
      if (outcome.wrong > 0) failures.push(`${outcome.wrong} honest runs of ${bars} bars were wrong`);
      rows.push(rowOf({ bars, outstanding }, outcome));
    }
  }
  printTable("Honest load (fresh isolate each, bars cached by key)", rows);
}

/** Honest runs with one attack in twenty beside them: all must be right. */
export async function benchMixedLoad(
  pool: SandboxPool,
  attacks: readonly Attack[],
  failures: string[],
): Promise<void> {
  const calm = await offer(pool, { bars: 1_000, runs: 570, outstanding: 2, attackEvery: 0 }, []);
  const mixed = await offer(
    pool,
    { bars: 1_000, runs: 570, outstanding: 2, attackEvery: 19 },
    attacks.filter((_, i) => i % 4 === 0),
  );
  if (mixed.wrong > 0) failures.push(`${mixed.wrong} honest runs beside attacks were wrong`);
  printTable("1 run in 20 is an attack (2 outstanding, 1k bars)", [
    rowOf({ load: "without attacks" }, calm),
    rowOf({ load: `with ${mixed.attacks} attacks` }, mixed),
  ]);
}

function rowOf(
  labels: Record<string, string | number>,
  { ms, wrong, wallMs }: Outcome,
): Record<string, string | number> {
  return {
    ...labels,
    right: `${ms.length - wrong} of ${ms.length}`,
    perSecond: shown((ms.length / wallMs) * 1_000),
    p50: shown(percentile(ms, 0.5)),
    p99: shown(percentile(ms, 0.99)),
  };
}

async function offer(pool: SandboxPool, load: Load, attacks: readonly Attack[]): Promise<Outcome> {
  const bars = seededBars(load.bars);
  const outcome: Outcome = { ms: [], wrong: 0, attacks: 0, wallMs: 0 };
  const key = `load-${load.bars}`;
  const request = requestOf(GUEST_SOURCE, { bars, barsKey: key });
  const truth = Buffer.from((await pool.run(request)).outputs.rsi?.buffer ?? new ArrayBuffer(0));
  let started = 0;
  const startedMs = performance.now();
  const lane = async (userId: string) => {
    while (started < load.runs) {
      started += 1;
      if (load.attackEvery > 0 && started % load.attackEvery === 0) {
        const attack = attacks[outcome.attacks % attacks.length];
        outcome.attacks += 1;
        if (attack !== undefined) await codeOf(pool.run(requestOf(attack.source, { userId })));
      }
      const sentMs = performance.now();
      const rsi = await pool.run({ ...request, userId }).then(
        ({ outputs }) => outputs.rsi,
        () => undefined,
      );
      outcome.ms.push(performance.now() - sentMs);
      if (rsi === undefined || !truth.equals(Buffer.from(rsi.buffer))) outcome.wrong += 1;
    }
  };
  await Promise.all(Array.from({ length: load.outstanding }, (_, i) => lane(`lane-${i}`)));
  outcome.wallMs = performance.now() - startedMs;
  return outcome;
}

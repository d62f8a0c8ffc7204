import type { CostCertificate } from "@/lib/indicators/gate-schema";
import { proofSeries, SERIES_KINDS, type SeriesKind } from "@/lib/indicators/proof/proof-series";
import { runAt } from "@/lib/indicators/proof/run-failure";
import type { MeasuredRun, Subject } from "@/lib/indicators/proof/subject";
import { releaseOutputs } from "@/lib/sandbox/run-outputs";

/** Lengths of the series, ascending. */
const LENGTHS = [500, 2_000, 8_000, 24_000];
const REPEATS = 3;
const WORST_AT = 8_000;
/** A length is left out when a run that takes four times its time for twice the bars would come near the limit. */
const RUN_MS_MAX = 800;

/**
 * What an indicator costs with its default inputs: a line fitted through the quickest of three runs at each of four
 * lengths, and the slowest kind of series. One run at a time, so that no two share a core's caches.
 * @throws RunFailure when a run fails.
 */
export async function measureCost(
  subject: Subject,
  { seed, engine }: { seed: string; engine: string },
): Promise<CostCertificate> {
  const points: CostPoint[] = [];
  for (const length of LENGTHS) {
    const last = points.at(-1);
    const growth = last === undefined ? 0 : length / 1_000 / last.kbars;
    if (last !== undefined && last.ms * growth ** 2 > RUN_MS_MAX) break;
    points.push(await costAt(subject, "range", length, seed));
  }
  const longestBars = Math.max(...points.map(({ kbars }) => kbars)) * 1_000;
  const ms = fitLine(points.map(({ kbars, ms }) => [kbars, ms]));
  const mb = fitLine(points.map(({ kbars, mb }) => [kbars, mb]));
  return {
    msPerKbar: ms.slope,
    fixedMs: ms.fixed,
    mbPerKbar: mb.slope,
    fixedMb: mb.fixed,
    longestBars,
    worst: await worstSeries(subject, Math.min(WORST_AT, longestBars), seed),
    engine,
  };
}

interface CostPoint {
  kbars: number;
  ms: number;
  mb: number;
}

async function costAt(subject: Subject, kind: SeriesKind, length: number, seed: string): Promise<CostPoint> {
  const { name, bars } = proofSeries(kind, length, `cost:${seed}`);
  const runs: MeasuredRun[] = [];
  for (let i = 0; i < REPEATS; i += 1) {
    const run = await runAt(() => subject.run({ bars, inputs: {} }), name, {});
    releaseOutputs(run.outputs);
    runs.push(run);
  }
  return {
    kbars: length / 1_000,
    ms: Math.min(...runs.map(({ cpuMicros }) => cpuMicros)) / 1_000,
    mb: Math.max(...runs.map(({ peakMemoryKb }) => peakMemoryKb)) / 1_024,
  };
}

async function worstSeries(
  subject: Subject,
  length: number,
  seed: string,
): Promise<CostCertificate["worst"]> {
  let worst = { dataset: "", ms: -1 };
  for (const kind of SERIES_KINDS) {
    const { ms } = await costAt(subject, kind, length, seed);
    if (ms > worst.ms) worst = { dataset: `${kind}, ${length} bars`, ms: round(ms) };
  }
  return worst;
}

/** Least squares, with neither part below zero: a run cannot give time back. */
export function fitLine(points: readonly (readonly [x: number, y: number])[]): {
  slope: number;
  fixed: number;
} {
  const meanX = mean(points.map(([x]) => x));
  const meanY = mean(points.map(([, y]) => y));
  let [above, below] = [0, 0];
  for (const [x, y] of points) {
    above += (x - meanX) * (y - meanY);
    below += (x - meanX) ** 2;
  }
  const slope = below === 0 ? 0 : Math.max(0, above / below);
  return { slope: round(slope), fixed: round(Math.max(0, meanY - slope * meanX)) };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

/** To a ten-thousandth: what a clock of microseconds can tell. */
function round(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}

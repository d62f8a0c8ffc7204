import type { WarmUpReport } from "@/lib/indicators/gate-schema";
import { inLanes } from "@/lib/indicators/proof/in-lanes";
import { type ProofSeries, proofSeries } from "@/lib/indicators/proof/proof-series";
import { runAt } from "@/lib/indicators/proof/run-failure";
import type { Subject } from "@/lib/indicators/proof/subject";
import { sliceBars } from "@/lib/ta/bars";

export const WARM_UP_TOLERANCE = 1e-6;

const BARS = 6_000;
/** Bars left out at the beginning. */
const STARTS = [1, 97, 700, 2_000];
/** Disagreement in the last part of a series means that it never ends. */
const SETTLED_SHARE = 0.9;

/**
 * How many bars an indicator needs before it no longer matters where the data began: it is run from later starts
 * with its default inputs until every output agrees with the run over all bars to within 1e-6 of its size. Null:
 * they never agree (a sum since the first bar).
 * @throws RunFailure when a run fails.
 */
export async function measureWarmUp(
  subject: Subject,
  { seed, lanes = 1 }: { seed: string; lanes?: number },
): Promise<WarmUpReport> {
  const needs: (number | null)[] = [];
  for (const kind of ["range", "trend"] as const) {
    needs.push(...(await needsOn(subject, proofSeries(kind, BARS, `warm-up:${seed}`), lanes)));
  }
  const bars = needs.reduce<number | null>(
    (worst, need) => (worst === null || need === null ? null : Math.max(worst, need)),
    0,
  );
  return { bars, tolerance: WARM_UP_TOLERANCE };
}

async function needsOn(
  subject: Subject,
  { name, bars }: ProofSeries,
  lanes: number,
): Promise<(number | null)[]> {
  const run = (from: number) =>
    runAt(() => subject.run({ bars: sliceBars(bars, from), inputs: {} }), `${name}, from bar ${from}`, {});
  const whole = await run(0);
  return await inLanes(STARTS, lanes, async (from) => {
    const { outputs } = await run(from);
    const lasts = Object.entries(whole.outputs).map(([key, series]) =>
      lastDisagreement(series.subarray(from), outputs[key] ?? new Float64Array(0)),
    );
    const need = Math.max(0, ...lasts.map((last) => last + 1));
    return need > SETTLED_SHARE * (BARS - from) ? null : need;
  });
}

/** The last bar at which two runs over the same bars differ; -1: none. */
function lastDisagreement(whole: Float64Array, later: Float64Array): number {
  const size = rootMeanSquare(whole);
  for (let i = whole.length - 1; i >= 0; i -= 1) {
    const [a = Number.NaN, b = Number.NaN] = [whole[i], later[i]];
    if (Number.isNaN(a) && Number.isNaN(b)) continue;
    const near = Math.abs(a - b) <= WARM_UP_TOLERANCE * Math.max(Math.abs(a), Math.abs(b), size);
    if (!near) return i;
  }
  return -1;
}

function rootMeanSquare(series: Float64Array): number {
  let [sum, count] = [0, 0];
  for (const value of series) {
    if (Number.isNaN(value)) continue;
    sum += value * value;
    count += 1;
  }
  return count === 0 ? 0 : Math.sqrt(sum / count);
}

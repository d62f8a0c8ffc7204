import { lengthArgument, type SeriesArgument, seriesArgument } from "@/lib/ta/arguments";
import { sourceSeries, sourceValue } from "@/lib/ta/bars";
import { defineIndicator } from "@/lib/ta/definition";
import { createStream, mapStream, type Stream } from "@/lib/ta/stream";
import { firstFullWindow, firstGap, windowSum } from "@/lib/ta/window";

/**
 * Simple moving average: the mean of the last `length` values, in the unit of the values.
 *
 * Formula: `sma[i] = (v[i - length + 1] + … + v[i]) / length`. First value at index `length - 1`.
 * A value that is not finite starts the indicator anew behind it: the next output is `length` values later.
 * Reference: TA-Lib 0.6 SMA, https://github.com/TA-Lib/ta-lib/blob/main/src/ta_func/ta_SMA.c
 * @throws TypeError or RangeError naming the bad argument.
 */
export function sma(values: SeriesArgument, length: number): Float64Array {
  const series = seriesArgument("sma: values", values);
  const output = new Float64Array(series.length);
  computeSma({ values: series }, { length: lengthArgument("sma: length", length) }, { sma: output });
  return output;
}

/**
 * `sma` into the caller's array, which has the length of `values` and is not `values`. Nothing is checked.
 *
 * The running sum is taken anew from its window every `reanchorEvery(length)` bars, so an error (say, of a
 * value 1e16 times its neighbours) lives no longer than that, whatever the length of the series.
 */
export function computeSma(
  inputs: { readonly values: Float64Array },
  params: { readonly length: number },
  outputs: { readonly sma: Float64Array },
): void {
  const { values } = inputs;
  const { length } = params;
  let next = 0;
  while (next < values.length) {
    const seed = firstFullWindow(values, next, length);
    outputs.sma.fill(NaN, next, seed);
    next = seed === values.length ? seed : fillRun(values, seed, length, outputs.sma);
  }
}

/** Fills from the bar `seed`, whose window is full, to the first bar without a finite sum; answers that bar. */
function fillRun(values: Float64Array, seed: number, length: number, output: Float64Array): number {
  const stretch = reanchorEvery(length);
  let i = seed;
  while (i < values.length) {
    const whole = Math.min(i + stretch, values.length);
    // Looking ahead for a gap pays where gaps are many; behind a stretch without one it is not worth its time.
    const end = i === seed ? firstGap(values, i, whole) : whole;
    i = fillStretch(values, i, end, { length, output });
    if (i < whole) return i;
  }
  return i;
}

/** Fills `[start, end)` from one fresh sum; answers the first bar without a finite sum, or `end`. */
function fillStretch(
  values: Float64Array,
  start: number,
  end: number,
  { length, output }: { readonly length: number; readonly output: Float64Array },
): number {
  let sum = windowSum(values, start, length);
  output[start] = sum / length;
  for (let i = start + 1; i < end; i++) {
    sum += (values[i] ?? NaN) - (values[i - length] ?? NaN);
    output[i] = sum / length;
  }
  // A sum that is not finite stays so: one look at the end is enough.
  return sum - sum === 0 ? end : firstGap(output, start, end);
}

/** Bars between two fresh sums: long enough that they cost at most a quarter of an addition per bar. */
function reanchorEvery(length: number): number {
  return Math.max(256, 4 * length);
}

interface SmaState {
  /** Bars so far, wrapping over the ring. */
  readonly position: number;
  /** Finite values since the last gap. */
  readonly run: number;
  readonly sum: number;
}

/** The streaming twin of `sma`: the same additions in the same order. */
export function smaStream(length: number): Stream<number, number> {
  const stretch = reanchorEvery(length);
  // One place more than the window, so that a replaced value never covers the one that leaves.
  const ring = new Float64Array(length + 1);
  const freshSum = (newest: number) => {
    let sum = 0;
    for (let back = length - 1; back >= 0; back--) {
      sum += ring[(newest - back + ring.length) % ring.length] ?? NaN;
    }
    return sum;
  };
  return createStream<SmaState, number, number>({
    start: { position: 0, run: 0, sum: 0 },
    next(before, value) {
      const position = (before.position + 1) % ring.length;
      if (!Number.isFinite(value)) return { position, run: 0, sum: 0 };
      ring[before.position] = value;
      const run = before.run + 1;
      const steady = run > length && (run - length) % stretch !== 0;
      const leaving = ring[position] ?? NaN;
      const sum = steady ? before.sum + (value - leaving) : run < length ? 0 : freshSum(before.position);
      return Number.isFinite(sum) ? { position, run, sum } : { position, run: 1, sum: 0 };
    },
    output: (state) => (state.run < length ? NaN : state.sum / length),
  });
}

export const smaDefinition = /* @__PURE__ */ defineIndicator({
  id: "sma",
  name: "Simple moving average",
  category: "moving-average",
  summary: "The plain average of the last bars: smooths the price and shows which way it drifts.",
  convention: "Mean of the last `length` values, as in every library.",
  formula: "sma[i] = (v[i-length+1] + … + v[i]) / length",
  reference: "https://github.com/TA-Lib/ta-lib/blob/main/src/ta_func/ta_SMA.c",
  repaint: "clean",
  inputs: {
    length: { kind: "int", label: "Length", default: 20, min: 1, max: 5000, step: 1 },
    source: { kind: "source", label: "Source", default: "close" },
  },
  outputs: [{ name: "sma", label: "SMA", pane: "overlay", style: "line" }],
  warmUp: ({ length }) => length - 1,
  compute: (bars, { length, source }, outputs) =>
    computeSma({ values: sourceSeries(bars, source) }, { length }, outputs),
  stream: ({ length, source }) =>
    mapStream(
      smaStream(length),
      (bar) => sourceValue(bar, source),
      (value) => ({ sma: value }),
    ),
});

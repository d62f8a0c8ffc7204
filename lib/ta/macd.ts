import { lengthArgument, type SeriesArgument, seriesArgument } from "@/lib/ta/arguments";
import { sourceSeries, sourceValue } from "@/lib/ta/bars";
import { defineIndicator } from "@/lib/ta/definition";
import { macdStream } from "@/lib/ta/macd-stream";
import { mapStream } from "@/lib/ta/stream";
import { firstFullWindow } from "@/lib/ta/window";

export interface MacdSeries {
  readonly macd: Float64Array;
  readonly signal: Float64Array;
  readonly histogram: Float64Array;
}

export interface MacdLengths {
  readonly fast: number;
  readonly slow: number;
  readonly signal: number;
}

/**
 * Moving average convergence/divergence, in the unit of the values.
 *
 * Formula: `macd = ema(fast) - ema(slow)`, `signal = ema(macd)`, `histogram = macd - signal`. Both averages
 * are seeded at index `slow - 1` (the fast one with the mean of the `fast` values ending there), the signal
 * with the mean of its first `signal` values. All three start at index `slow + signal - 2`.
 * A fast length above the slow one is swapped with it, as in TA-Lib.
 * A value that is not finite starts the indicator anew behind it: next output `slow + signal - 1` values later.
 * Reference: TA-Lib 0.6 MACD, https://github.com/TA-Lib/ta-lib/blob/main/src/ta_func/ta_MACD.c
 * @throws TypeError or RangeError naming the bad argument.
 */
export function macd(values: SeriesArgument, fast: number, slow: number, signal: number): MacdSeries {
  const series = seriesArgument("macd: values", values);
  const lengths = {
    fast: lengthArgument("macd: fast", fast),
    slow: lengthArgument("macd: slow", slow),
    signal: lengthArgument("macd: signal", signal),
  };
  const outputs = {
    macd: new Float64Array(series.length),
    signal: new Float64Array(series.length),
    histogram: new Float64Array(series.length),
  };
  computeMacd({ values: series }, lengths, outputs);
  return outputs;
}

/** `macd` into the caller's arrays, which have the length of `values` and are not `values`. Nothing is checked. */
export function computeMacd(
  inputs: { readonly values: Float64Array },
  params: MacdLengths,
  outputs: MacdSeries,
): void {
  const { values } = inputs;
  const slow = Math.max(params.fast, params.slow);
  let next = 0;
  while (next < values.length) {
    const first = firstFullWindow(values, next, slow + params.signal - 1);
    outputs.macd.fill(NaN, next, first);
    outputs.signal.fill(NaN, next, first);
    outputs.histogram.fill(NaN, next, first);
    next = first === values.length ? first : fillRun(values, first, params, outputs);
  }
}

/**
 * Fills from the bar `first`, the first with a signal, to the first bar without a finite value; answers that
 * bar. The averages are those of `values - base`: their difference is the same, and keeps its digits when the
 * values are huge beside their changes.
 */
function fillRun(values: Float64Array, first: number, params: MacdLengths, outputs: MacdSeries): number {
  const slowLength = Math.max(params.fast, params.slow);
  const fastLength = Math.min(params.fast, params.slow);
  const seed = first - params.signal + 1;
  const base = values[seed - slowLength + 1] ?? NaN;
  const fastK = 2 / (fastLength + 1);
  const slowK = 2 / (slowLength + 1);
  const signalK = 2 / (params.signal + 1);
  const fastDecay = 1 - fastK;
  const slowDecay = 1 - slowK;
  const signalDecay = 1 - signalK;
  let fast = meanAbove(base, values, seed, fastLength);
  let slow = meanAbove(base, values, seed, slowLength);
  let signal = fast - slow;
  for (let i = seed + 1; i <= first; i++) {
    const value = (values[i] ?? NaN) - base;
    fast = fastK * value + fastDecay * fast;
    slow = slowK * value + slowDecay * slow;
    signal += fast - slow;
  }
  signal /= params.signal;
  let i = first;
  while (signal - signal === 0) {
    const line = fast - slow;
    outputs.macd[i] = line;
    outputs.signal[i] = signal;
    outputs.histogram[i] = line - signal;
    i++;
    if (i === values.length) break;
    const value = (values[i] ?? NaN) - base;
    fast = fastK * value + fastDecay * fast;
    slow = slowK * value + slowDecay * slow;
    signal = signalK * (fast - slow) + signalDecay * signal;
  }
  return i;
}

/** Mean of `values - base` over the `length` values that end at `end`. */
function meanAbove(base: number, values: Float64Array, end: number, length: number): number {
  let sum = 0;
  for (let i = end - length + 1; i <= end; i++) sum += (values[i] ?? NaN) - base;
  return sum / length;
}

export const macdDefinition = /* @__PURE__ */ defineIndicator({
  id: "macd",
  name: "Moving average convergence/divergence",
  category: "momentum",
  summary: "The gap between a fast and a slow average, with its own average: momentum and its turns.",
  convention: "Both averages start at bar slow-1 with a mean as seed, all outputs with the signal (TA-Lib).",
  formula: "macd = ema(fast) - ema(slow); signal = ema(macd, signal); histogram = macd - signal",
  reference: "https://github.com/TA-Lib/ta-lib/blob/main/src/ta_func/ta_MACD.c",
  repaint: "clean",
  inputs: {
    fast: { kind: "int", label: "Fast length", default: 12, min: 2, max: 5000, step: 1 },
    slow: { kind: "int", label: "Slow length", default: 26, min: 2, max: 5000, step: 1 },
    signal: { kind: "int", label: "Signal length", default: 9, min: 1, max: 5000, step: 1 },
    source: { kind: "source", label: "Source", default: "close" },
  },
  outputs: [
    { name: "macd", label: "MACD", pane: "separate", style: "line" },
    { name: "signal", label: "Signal", pane: "separate", style: "line" },
    { name: "histogram", label: "Histogram", pane: "separate", style: "histogram" },
  ],
  warmUp: ({ fast, slow, signal }) => Math.max(fast, slow) + signal - 2,
  compute: (bars, { source, ...lengths }, outputs) =>
    computeMacd({ values: sourceSeries(bars, source) }, lengths, outputs),
  stream: ({ source, ...lengths }) =>
    mapStream(
      macdStream(lengths),
      (bar) => sourceValue(bar, source),
      (values) => values,
    ),
});

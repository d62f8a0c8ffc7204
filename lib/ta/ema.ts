import { lengthArgument, type SeriesArgument, seriesArgument } from "@/lib/ta/arguments";
import { sourceSeries, sourceValue } from "@/lib/ta/bars";
import { defineIndicator } from "@/lib/ta/definition";
import { createStream, mapStream, type Stream } from "@/lib/ta/stream";
import { firstFullWindow, windowSum } from "@/lib/ta/window";

/**
 * Exponential moving average, in the unit of the values.
 *
 * Formula: `ema[i] = k·v[i] + (1 - k)·ema[i - 1]` with `k = 2 / (length + 1)`, seeded with the mean of the
 * first `length` values. First value at index `length - 1`.
 * A value that is not finite starts the indicator anew behind it: new seed, next output `length` values later.
 * Reference: TA-Lib 0.6 EMA, https://github.com/TA-Lib/ta-lib/blob/main/src/ta_func/ta_EMA.c
 * @throws TypeError or RangeError naming the bad argument.
 */
export function ema(values: SeriesArgument, length: number): Float64Array {
  const series = seriesArgument("ema: values", values);
  const output = new Float64Array(series.length);
  computeEma({ values: series }, { length: lengthArgument("ema: length", length) }, { ema: output });
  return output;
}

/** `ema` into the caller's array, which has the length of `values` and is not `values`. Nothing is checked. */
export function computeEma(
  inputs: { readonly values: Float64Array },
  params: { readonly length: number },
  outputs: { readonly ema: Float64Array },
): void {
  const { values } = inputs;
  const { length } = params;
  let next = 0;
  while (next < values.length) {
    const seed = firstFullWindow(values, next, length);
    outputs.ema.fill(NaN, next, seed);
    next = seed === values.length ? seed : fillRun(values, seed, length, outputs.ema);
  }
}

/** Fills from the bar `seed`, whose window is full, to the first bar without a finite value; answers that bar. */
function fillRun(values: Float64Array, seed: number, length: number, output: Float64Array): number {
  const k = 2 / (length + 1);
  const decay = 1 - k;
  let average = windowSum(values, seed, length) / length;
  let i = seed;
  while (average - average === 0) {
    output[i] = average;
    i++;
    if (i === values.length) break;
    average = k * (values[i] ?? NaN) + decay * average;
  }
  return i;
}

interface EmaState {
  /** Finite values since the last gap. */
  readonly run: number;
  /** The sum of the run until it is `length` long, the average from then on. */
  readonly level: number;
}

/** The streaming twin of `ema`. */
export function emaStream(length: number): Stream<number, number> {
  const k = 2 / (length + 1);
  const decay = 1 - k;
  return createStream<EmaState, number, number>({
    start: { run: 0, level: 0 },
    next(before, value) {
      if (!Number.isFinite(value)) return { run: 0, level: 0 };
      const run = before.run + 1;
      if (run > length) return { run, level: k * value + decay * before.level };
      const sum = before.level + value;
      if (run < length) return { run, level: sum };
      return Number.isFinite(sum) ? { run, level: sum / length } : { run: 1, level: value };
    },
    output: (state) => (state.run < length ? NaN : state.level),
  });
}

export const emaDefinition = /* @__PURE__ */ defineIndicator({
  id: "ema",
  name: "Exponential moving average",
  category: "moving-average",
  summary: "An average that weighs recent bars more, so it turns sooner than a simple one.",
  convention:
    "Seeded with the mean of the first `length` values (TA-Lib, Skender), not with the first value (Pine, Tulip).",
  formula:
    "ema[i] = k·v[i] + (1-k)·ema[i-1], k = 2/(length+1), ema[length-1] = mean of the first length values",
  reference: "https://github.com/TA-Lib/ta-lib/blob/main/src/ta_func/ta_EMA.c",
  repaint: "clean",
  inputs: {
    length: { kind: "int", label: "Length", default: 20, min: 1, max: 5000, step: 1 },
    source: { kind: "source", label: "Source", default: "close" },
  },
  outputs: [{ name: "ema", label: "EMA", pane: "overlay", style: "line" }],
  warmUp: ({ length }) => length - 1,
  compute: (bars, { length, source }, outputs) =>
    computeEma({ values: sourceSeries(bars, source) }, { length }, outputs),
  stream: ({ length, source }) =>
    mapStream(
      emaStream(length),
      (bar) => sourceValue(bar, source),
      (value) => ({ ema: value }),
    ),
});

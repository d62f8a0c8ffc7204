import { defineIndicator } from "@/lib/ta/core/definition";
import { firstGap } from "@/lib/ta/core/first-gap";
import { firstFullWindow, windowSum } from "@/lib/ta/core/full-window";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import type { Columns } from "@/lib/ta/core/kernel";
import { length } from "@/lib/ta/core/parameter";
import { reanchorEvery } from "@/lib/ta/nodes/reanchor";
import { SimpleAverage } from "@/lib/ta/nodes/window-sum";

/**
 * Simple moving average: the mean of the last `length` values, in the unit of the values.
 *
 * Formula: `sma[i] = (v[i - length + 1] + … + v[i]) / length`. First value at index `length - 1`.
 * Reference: TA-Lib 0.6 SMA, https://github.com/TA-Lib/ta-lib/blob/main/src/ta_func/ta_SMA.c
 */
export const sma = indicatorFunction({
  name: "sma",
  series: ["values"],
  parameters: { length: length(20) },
  outputs: ["sma"],
  firstIndex: ({ length }) => length - 1,
  kernel({ length }, memory) {
    const average = new SimpleAverage(memory, length);
    return ({ values }, { sma }, { from, to }) => {
      for (let i = from; i < to; i++) sma[i] = average.next(values[i] ?? NaN);
    };
  },
  batch: smaBatch,
});

/**
 * The running sum is taken anew from its window every `reanchorEvery(length)` bars, so an error (say, of a
 * value 1e16 times its neighbours) lives no longer than that, whatever the length of the series.
 */
function smaBatch(
  { values }: Columns<"values">,
  { length }: { readonly length: number },
  outputs: Columns<"sma">,
): void {
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

export const smaDefinition = /* @__PURE__ */ defineIndicator(sma, {
  id: "sma",
  name: "Simple moving average",
  category: "moving-average",
  summary: "The plain average of the last bars: smooths the price and shows which way it drifts.",
  convention: "Mean of the last `length` values, as in every library.",
  formula: "sma[i] = (v[i-length+1] + … + v[i]) / length",
  reference: "https://github.com/TA-Lib/ta-lib/blob/main/src/ta_func/ta_SMA.c",
  repaint: "clean",
  outputs: { sma: { label: "SMA", pane: "overlay", style: "line" } },
});

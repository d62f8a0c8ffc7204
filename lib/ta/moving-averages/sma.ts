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
 * The running sum is taken anew from its window at every block of `reanchorEvery(length)` bars, so an error (say,
 * of a value 1e16 times its neighbours) lives no longer than that, whatever the length of the series.
 */
export function smaBatch(
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
  const block = reanchorEvery(length);
  let i = seed;
  while (i < values.length) {
    const whole = Math.min(i + 2 * block, values.length);
    // Looking ahead for a gap pays where gaps are many; behind a stretch without one it is not worth its time.
    const end = i === seed ? firstGap(values, i, whole) : whole;
    const held =
      end === i + 2 * block ? fillTwo(values, i, length, output) : fill(values, i, end, length, output);
    i = held ? end : firstGap(output, i, end);
    if (i < whole) return i;
  }
  return i;
}

/** Two whole blocks at once: a bar of the one does not wait for a bar of the other. False when a sum overflows. */
function fillTwo(values: Float64Array, start: number, length: number, output: Float64Array): boolean {
  const block = reanchorEvery(length);
  let early = windowSum(values, start, length);
  let late = windowSum(values, start + block, length);
  output[start] = early / length;
  output[start + block] = late / length;
  for (let i = start + 1, j = i + block; i < start + block; i++, j++) {
    early += (values[i] ?? NaN) - (values[i - length] ?? NaN);
    late += (values[j] ?? NaN) - (values[j - length] ?? NaN);
    output[i] = early / length;
    output[j] = late / length;
  }
  // A sum that is not finite stays so: one look at the end is enough.
  return early - early + (late - late) === 0;
}

/** The same arithmetic for what is left: a value does not depend on how many bars follow it. */
function fill(
  values: Float64Array,
  start: number,
  end: number,
  length: number,
  output: Float64Array,
): boolean {
  const block = reanchorEvery(length);
  let wrong = 0;
  for (let from = start; from < end; from += block) {
    let sum = windowSum(values, from, length);
    output[from] = sum / length;
    for (let i = from + 1; i < Math.min(from + block, end); i++) {
      sum += (values[i] ?? NaN) - (values[i - length] ?? NaN);
      output[i] = sum / length;
    }
    wrong += sum - sum;
  }
  return wrong === 0;
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

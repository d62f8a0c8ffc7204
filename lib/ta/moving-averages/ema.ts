import { defineIndicator } from "@/lib/ta/core/definition";
import { firstFullWindow, windowSum } from "@/lib/ta/core/full-window";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import type { Columns } from "@/lib/ta/core/kernel";
import { length } from "@/lib/ta/core/parameter";
import { emaNode } from "@/lib/ta/nodes/exponential-average";

/**
 * Exponential moving average, in the unit of the values.
 *
 * Formula: `ema[i] = k·v[i] + (1 - k)·ema[i - 1]` with `k = 2 / (length + 1)`, seeded with the mean of the
 * first `length` values. First value at index `length - 1`.
 * Reference: TA-Lib 0.6 EMA, https://github.com/TA-Lib/ta-lib/blob/main/src/ta_func/ta_EMA.c
 */
export const ema = indicatorFunction({
  name: "ema",
  series: ["values"],
  parameters: { length: length(20) },
  outputs: ["ema"],
  firstIndex: ({ length }) => length - 1,
  kernel({ length }, memory) {
    const average = emaNode(memory, length);
    return ({ values }, { ema }, { from, to }) => {
      for (let i = from; i < to; i++) ema[i] = average.next(values[i] ?? NaN);
    };
  },
  batch: emaBatch,
});

function emaBatch(
  { values }: Columns<"values">,
  { length }: { readonly length: number },
  outputs: Columns<"ema">,
): void {
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

export const emaDefinition = /* @__PURE__ */ defineIndicator(ema, {
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
  outputs: { ema: { label: "EMA", pane: "overlay", style: "line" } },
});

import { CHUNK } from "@/lib/ta/core/chunk";
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
  const first = windowSum(values, seed, length) / length;
  if (first - first !== 0) return seed;
  output[seed] = first;
  let i = seed + 1;
  while (i < values.length) {
    const end = Math.min(i + CHUNK, values.length);
    const done = fillChunk(values, i, end, 2 / (length + 1), output);
    if (done < end) return done;
    i = done;
  }
  return i;
}

/**
 * Fills `[start, end)` from the average before it; answers the first bar without a finite value, or `end`. Four
 * bars at a time: what they add to the average is summed up before the average is known, so that a bar does not wait
 * for the one before it.
 */
function fillChunk(
  values: Float64Array,
  start: number,
  end: number,
  k: number,
  output: Float64Array,
): number {
  const decay = 1 - k;
  const decay2 = decay * decay;
  const decay3 = decay2 * decay;
  const decay4 = decay2 * decay2;
  let average = output[start - 1] ?? NaN;
  let i = start;
  for (; i + 3 < end; i += 4) {
    const first = k * (values[i] ?? NaN);
    const second = k * (values[i + 1] ?? NaN) + decay * first;
    const third = k * (values[i + 2] ?? NaN) + decay * second;
    const fourth = k * (values[i + 3] ?? NaN) + decay * third;
    const next = fourth + decay4 * average;
    if (next - next !== 0) break;
    output[i] = first + decay * average;
    output[i + 1] = second + decay2 * average;
    output[i + 2] = third + decay3 * average;
    output[i + 3] = next;
    average = next;
  }
  // The rest in the same arithmetic: a value does not depend on how many bars follow it.
  let added = 0;
  let fade = 1;
  for (; i < end; i++) {
    added = k * (values[i] ?? NaN) + decay * added;
    fade *= decay;
    const value = added + fade * average;
    if (value - value !== 0) break;
    output[i] = value;
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

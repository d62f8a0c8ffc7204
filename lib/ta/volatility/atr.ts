import { defineIndicator } from "@/lib/ta/core/definition";
import { firstFullBars } from "@/lib/ta/core/full-window";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import type { Columns } from "@/lib/ta/core/kernel";
import { length } from "@/lib/ta/core/parameter";
import { AverageTrueRange } from "@/lib/ta/nodes/true-range";

type HighLowClose = Columns<"high" | "low" | "close">;

/**
 * Average true range of Wilder, in the unit of the prices.
 *
 * Formula: `tr[i] = max(high[i], close[i - 1]) - min(low[i], close[i - 1])`,
 * `atr[i] = atr[i - 1] + (tr[i] - atr[i - 1]) / length`, seeded with the mean of `tr[1] … tr[length]`
 * (bar 0 has no true range). First value at index `length`.
 * Reference: TA-Lib 0.6 ATR, https://github.com/TA-Lib/ta-lib/blob/main/src/ta_func/ta_ATR.c
 */
export const atr = indicatorFunction({
  name: "atr",
  series: ["high", "low", "close"],
  parameters: { length: length(14) },
  outputs: ["atr"],
  firstIndex: ({ length }) => length,
  kernel({ length }, memory) {
    const range = new AverageTrueRange(memory, length);
    return ({ high, low, close }, { atr }, { from, to }) => {
      for (let i = from; i < to; i++) atr[i] = range.next(high[i] ?? NaN, low[i] ?? NaN, close[i] ?? NaN);
    };
  },
  batch: atrBatch,
});

function atrBatch(inputs: HighLowClose, params: { readonly length: number }, outputs: Columns<"atr">): void {
  const bars = inputs.close.length;
  let next = 0;
  while (next < bars) {
    const seed = firstFullBars(inputs, next, params.length + 1);
    outputs.atr.fill(NaN, next, seed);
    next = seed === bars ? seed : fillRun(inputs, seed, params.length, outputs.atr);
  }
}

/** Fills from the bar `seed`, which has `length` true ranges, to the first bar without a finite value; answers that bar. */
function fillRun(inputs: HighLowClose, seed: number, length: number, output: Float64Array): number {
  const { high, low, close } = inputs;
  const k = 1 / length;
  const decay = 1 - k;
  let average = seedAverage(inputs, seed, length);
  let previous = close[seed] ?? NaN;
  let i = seed;
  // The close has a part in the next true range only, but a bar without one is a gap at once.
  while (average - average + (previous - previous) === 0) {
    output[i] = average;
    i++;
    if (i === close.length) break;
    average = decay * average + k * trueRange(high[i] ?? NaN, low[i] ?? NaN, previous);
    previous = close[i] ?? NaN;
  }
  return i;
}

function seedAverage({ high, low, close }: HighLowClose, seed: number, length: number): number {
  let sum = 0;
  for (let i = seed - length + 1; i <= seed; i++) {
    sum += trueRange(high[i] ?? NaN, low[i] ?? NaN, close[i - 1] ?? NaN);
  }
  return sum / length;
}

function trueRange(high: number, low: number, previousClose: number): number {
  return Math.max(high, previousClose) - Math.min(low, previousClose);
}

export const atrDefinition = /* @__PURE__ */ defineIndicator(atr, {
  id: "atr",
  name: "Average true range",
  category: "volatility",
  summary: "How far a bar usually travels, gaps included: the market's noise in units of price.",
  convention:
    "Wilder smoothing seeded with the mean of the true ranges 1 to `length` (TA-Lib, Skender), bar 0 left out.",
  formula:
    "tr[i] = max(high[i], close[i-1]) - min(low[i], close[i-1]); atr[i] = atr[i-1] + (tr[i] - atr[i-1])/length",
  reference: "https://github.com/TA-Lib/ta-lib/blob/main/src/ta_func/ta_ATR.c",
  repaint: "clean",
  outputs: { atr: { label: "ATR", pane: "separate", style: "line" } },
});

import { CHUNK } from "@/lib/ta/core/chunk";
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
  const bars = inputs.close.length;
  const first = seedAverage(inputs, seed, length);
  if (first - first !== 0) return seed;
  output[seed] = first;
  let i = seed + 1;
  while (i < bars) {
    const end = Math.min(i + CHUNK, bars);
    const done = fillChunk(inputs, i, end, length, output);
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
  inputs: HighLowClose,
  start: number,
  end: number,
  length: number,
  output: Float64Array,
): number {
  const { high, low, close } = inputs;
  const k = 1 / length;
  const decay = 1 - k;
  const decay2 = decay * decay;
  const decay3 = decay2 * decay;
  const decay4 = decay2 * decay2;
  let average = output[start - 1] ?? NaN;
  let previous = close[start - 1] ?? NaN;
  let i = start;
  for (; i + 3 < end; i += 4) {
    const close1 = close[i] ?? NaN;
    const close2 = close[i + 1] ?? NaN;
    const close3 = close[i + 2] ?? NaN;
    const close4 = close[i + 3] ?? NaN;
    const first = k * trueRange(high[i] ?? NaN, low[i] ?? NaN, previous);
    const second = k * trueRange(high[i + 1] ?? NaN, low[i + 1] ?? NaN, close1) + decay * first;
    const third = k * trueRange(high[i + 2] ?? NaN, low[i + 2] ?? NaN, close2) + decay * second;
    const fourth = k * trueRange(high[i + 3] ?? NaN, low[i + 3] ?? NaN, close3) + decay * third;
    const next = fourth + decay4 * average;
    // The last close has a part in the next true range only, but a bar without one is a gap at once.
    if (next - next + (close4 - close4) !== 0) break;
    output[i] = first + decay * average;
    output[i + 1] = second + decay2 * average;
    output[i + 2] = third + decay3 * average;
    output[i + 3] = next;
    average = next;
    previous = close4;
  }
  // The rest in the same arithmetic: a value does not depend on how many bars follow it.
  let added = 0;
  let fade = 1;
  for (; i < end; i++) {
    added = k * trueRange(high[i] ?? NaN, low[i] ?? NaN, previous) + decay * added;
    fade *= decay;
    previous = close[i] ?? NaN;
    const value = added + fade * average;
    if (value - value + (previous - previous) !== 0) break;
    output[i] = value;
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

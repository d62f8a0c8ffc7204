import { defineIndicator } from "@/lib/ta/core/definition";
import { firstFullWindow } from "@/lib/ta/core/full-window";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import type { Columns } from "@/lib/ta/core/kernel";
import { length } from "@/lib/ta/core/parameter";
import { RelativeStrength } from "@/lib/ta/nodes/relative-strength";

/** Below this sum of both averages TA-Lib calls the market flat. In the unit of the values, not a fraction. */
const FLAT_BELOW = 1e-14;

/**
 * Relative strength index of Wilder, 0 to 100.
 *
 * Formula: `rsi = 100·gain / (gain + loss)`, where `gain` and `loss` are Wilder averages
 * (`a[i] = a[i - 1] + (x[i] - a[i - 1]) / length`) of the rises and of the falls between neighbours, seeded
 * with the mean of the first `length` changes. First value at index `length`.
 * A market that does not move (`gain + loss` below 1e-14) gives 0, as in TA-Lib.
 * Reference: TA-Lib 0.6 RSI, https://github.com/TA-Lib/ta-lib/blob/main/src/ta_func/ta_RSI.c
 */
export const rsi = indicatorFunction({
  name: "rsi",
  series: ["values"],
  parameters: { length: length(14, { min: 2 }) },
  outputs: ["rsi"],
  firstIndex: ({ length }) => length,
  kernel({ length }, memory) {
    const strength = new RelativeStrength(memory, length);
    return ({ values }, { rsi }, { from, to }) => {
      for (let i = from; i < to; i++) rsi[i] = strength.next(values[i] ?? NaN);
    };
  },
  batch: rsiBatch,
});

function rsiBatch(
  { values }: Columns<"values">,
  { length }: { readonly length: number },
  outputs: Columns<"rsi">,
): void {
  let next = 0;
  while (next < values.length) {
    const seed = firstFullWindow(values, next, length + 1);
    outputs.rsi.fill(NaN, next, seed);
    next = seed === values.length ? seed : fillRun(values, seed, length, outputs.rsi);
  }
}

/** Fills from the bar `seed`, which has `length` changes, to the first bar without a finite value; answers that bar. */
function fillRun(values: Float64Array, seed: number, length: number, output: Float64Array): number {
  const k = 1 / length;
  const decay = 1 - k;
  let previous = values[seed - length] ?? NaN;
  let gain = 0;
  let loss = 0;
  for (let i = seed - length + 1; i <= seed; i++) {
    const value = values[i] ?? NaN;
    const rise = riseOf(value - previous);
    gain += rise;
    loss += rise - (value - previous);
    previous = value;
  }
  gain /= length;
  loss /= length;
  let i = seed;
  while (gain + loss - (gain + loss) === 0) {
    output[i] = strength(gain, loss);
    i++;
    if (i === values.length) break;
    const value = values[i] ?? NaN;
    const change = value - previous;
    const rise = riseOf(change);
    gain = decay * gain + k * rise;
    loss = decay * loss + k * (rise - change);
    previous = value;
  }
  return i;
}

/** `max(change, 0)` without a branch: the sign of a price change is a coin toss for the processor. */
function riseOf(change: number): number {
  return (change + Math.abs(change)) * 0.5;
}

function strength(gain: number, loss: number): number {
  return gain + loss < FLAT_BELOW ? 0 : (100 * gain) / (gain + loss);
}

export const rsiDefinition = /* @__PURE__ */ defineIndicator(rsi, {
  id: "rsi",
  name: "Relative strength index",
  category: "momentum",
  summary: "How one-sided the last moves were, from 0 to 100: near the ends the market is stretched.",
  convention: "Wilder smoothing seeded with a mean of `length` changes; 0 when nothing moved (TA-Lib).",
  formula: "rsi = 100·gain / (gain + loss), gain and loss = Wilder averages of rises and falls",
  reference: "https://github.com/TA-Lib/ta-lib/blob/main/src/ta_func/ta_RSI.c",
  repaint: "clean",
  outputs: { rsi: { label: "RSI", pane: "separate", style: "line" } },
});

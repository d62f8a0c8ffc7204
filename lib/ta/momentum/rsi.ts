import { CHUNK } from "@/lib/ta/core/chunk";
import { defineIndicator } from "@/lib/ta/core/definition";
import { firstFullWindow } from "@/lib/ta/core/full-window";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import type { Columns } from "@/lib/ta/core/kernel";
import { length } from "@/lib/ta/core/parameter";
import { positivePart } from "@/lib/ta/core/positive-part";
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
  const averages = seedAverages(values, seed, length);
  const moved = averages.gain + averages.loss;
  if (moved - moved !== 0) return seed;
  output[seed] = strength(averages.gain, averages.loss);
  let i = seed + 1;
  while (i < values.length) {
    const end = Math.min(i + CHUNK, values.length);
    const done = fillChunk(values, i, end, 1 / length, averages, output);
    if (done < end) return done;
    i = done;
  }
  return i;
}

interface Averages {
  gain: number;
  loss: number;
}

function seedAverages(values: Float64Array, seed: number, length: number): Averages {
  let gain = 0;
  let loss = 0;
  for (let i = seed - length + 1; i <= seed; i++) {
    const change = (values[i] ?? NaN) - (values[i - 1] ?? NaN);
    const rise = positivePart(change);
    gain += rise;
    loss += rise - change;
  }
  return { gain: gain / length, loss: loss / length };
}

/**
 * Fills `[start, end)` from the averages before it, and leaves in them those of its last bar; answers the first bar
 * without a finite value, or `end`. Two bars at a time: what they add to the averages is summed up before the
 * averages are known, so that a bar does not wait for the one before it.
 */
function fillChunk(
  values: Float64Array,
  start: number,
  end: number,
  k: number,
  averages: Averages,
  output: Float64Array,
): number {
  const decay = 1 - k;
  const decay2 = decay * decay;
  let { gain, loss } = averages;
  let previous = values[start - 1] ?? NaN;
  let i = start;
  for (; i + 1 < end; i += 2) {
    const value1 = values[i] ?? NaN;
    const value2 = values[i + 1] ?? NaN;
    const change1 = value1 - previous;
    const change2 = value2 - value1;
    const rise1 = positivePart(change1);
    const rise2 = positivePart(change2);
    const gain1 = k * rise1;
    const loss1 = k * (rise1 - change1);
    const gain2 = k * rise2 + decay * gain1 + decay2 * gain;
    const loss2 = k * (rise2 - change2) + decay * loss1 + decay2 * loss;
    if (gain2 + loss2 - (gain2 + loss2) !== 0) break;
    output[i] = strength(gain1 + decay * gain, loss1 + decay * loss);
    output[i + 1] = strength(gain2, loss2);
    gain = gain2;
    loss = loss2;
    previous = value2;
  }
  // One bar may be left, or a pair with a gap in it: the same arithmetic for its first.
  if (i < end) {
    const change = (values[i] ?? NaN) - previous;
    const rise = positivePart(change);
    const moved = k * rise + decay * gain + (k * (rise - change) + decay * loss);
    if (moved - moved === 0) {
      output[i] = strength(k * rise + decay * gain, k * (rise - change) + decay * loss);
      i += 1;
    }
  }
  averages.gain = gain;
  averages.loss = loss;
  return i;
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

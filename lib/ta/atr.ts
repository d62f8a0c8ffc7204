import { lengthArgument, requireSameLength, type SeriesArgument, seriesArgument } from "@/lib/ta/arguments";
import type { Bar } from "@/lib/ta/bars";
import { defineIndicator } from "@/lib/ta/definition";
import { createStream, mapStream, type Stream } from "@/lib/ta/stream";
import { firstFullBars, type HighLowClose } from "@/lib/ta/window";

/**
 * Average true range of Wilder, in the unit of the prices.
 *
 * Formula: `tr[i] = max(high[i], close[i - 1]) - min(low[i], close[i - 1])`,
 * `atr[i] = atr[i - 1] + (tr[i] - atr[i - 1]) / length`, seeded with the mean of `tr[1] … tr[length]`
 * (bar 0 has no true range). First value at index `length`.
 * A bar whose high, low or close is not finite starts the indicator anew behind it: next output `length + 1`
 * bars later.
 * Reference: TA-Lib 0.6 ATR, https://github.com/TA-Lib/ta-lib/blob/main/src/ta_func/ta_ATR.c
 * @throws TypeError or RangeError naming the bad argument.
 */
export function atr(
  high: SeriesArgument,
  low: SeriesArgument,
  close: SeriesArgument,
  length: number,
): Float64Array {
  const inputs = {
    high: seriesArgument("atr: high", high),
    low: seriesArgument("atr: low", low),
    close: seriesArgument("atr: close", close),
  };
  requireSameLength("atr", inputs);
  const output = new Float64Array(inputs.close.length);
  computeAtr(inputs, { length: lengthArgument("atr: length", length) }, { atr: output });
  return output;
}

/** `atr` into the caller's array, which has the length of the inputs and is none of them. Nothing is checked. */
export function computeAtr(
  inputs: HighLowClose,
  params: { readonly length: number },
  outputs: { readonly atr: Float64Array },
): void {
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
  while (average + previous - (average + previous) === 0) {
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

interface AtrState {
  /** Complete bars since the last gap. */
  readonly run: number;
  readonly previous: number;
  /** The sum of true ranges until `length` of them are in, the average from then on. */
  readonly level: number;
}

/** The streaming twin of `atr`. */
export function atrStream(length: number): Stream<Pick<Bar, "high" | "low" | "close">, number> {
  const k = 1 / length;
  const decay = 1 - k;
  return createStream<AtrState, Pick<Bar, "high" | "low" | "close">, number>({
    start: { run: 0, previous: NaN, level: 0 },
    next(before, { high, low, close }) {
      if (!Number.isFinite(high) || !Number.isFinite(low) || !Number.isFinite(close)) {
        return { run: 0, previous: NaN, level: 0 };
      }
      if (before.run === 0) return { run: 1, previous: close, level: 0 };
      const run = before.run + 1;
      const range = trueRange(high, low, before.previous);
      let level = run > length + 1 ? decay * before.level + k * range : before.level + range;
      if (run === length + 1) level /= length;
      if (run > length && !Number.isFinite(level + close)) return { run: 1, previous: close, level: 0 };
      return { run, previous: close, level };
    },
    output: (state) => (state.run > length ? state.level : NaN),
  });
}

export const atrDefinition = /* @__PURE__ */ defineIndicator({
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
  inputs: {
    length: { kind: "int", label: "Length", default: 14, min: 1, max: 5000, step: 1 },
  },
  outputs: [{ name: "atr", label: "ATR", pane: "separate", style: "line" }],
  warmUp: ({ length }) => length,
  compute: (bars, { length }, outputs) => computeAtr(bars, { length }, outputs),
  stream: ({ length }) =>
    mapStream(
      atrStream(length),
      (bar) => bar,
      (value) => ({ atr: value }),
    ),
});

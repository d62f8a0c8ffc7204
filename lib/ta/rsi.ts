import { lengthArgument, type SeriesArgument, seriesArgument } from "@/lib/ta/arguments";
import { sourceSeries, sourceValue } from "@/lib/ta/bars";
import { defineIndicator } from "@/lib/ta/definition";
import { createStream, mapStream, type Stream } from "@/lib/ta/stream";
import { firstFullWindow } from "@/lib/ta/window";

/** Below this sum of both averages TA-Lib calls the market flat. In the unit of the values, not a fraction. */
const FLAT_BELOW = 1e-14;

/**
 * Relative strength index of Wilder, 0 to 100.
 *
 * Formula: `rsi = 100·gain / (gain + loss)`, where `gain` and `loss` are Wilder averages
 * (`a[i] = a[i - 1] + (x[i] - a[i - 1]) / length`) of the rises and of the falls between neighbours, seeded
 * with the mean of the first `length` changes. First value at index `length`.
 * A market that does not move (`gain + loss` below 1e-14) gives 0, as in TA-Lib.
 * A value that is not finite starts the indicator anew behind it: next output `length + 1` values later.
 * Reference: TA-Lib 0.6 RSI, https://github.com/TA-Lib/ta-lib/blob/main/src/ta_func/ta_RSI.c
 * @throws TypeError or RangeError naming the bad argument.
 */
export function rsi(values: SeriesArgument, length: number): Float64Array {
  const series = seriesArgument("rsi: values", values);
  const output = new Float64Array(series.length);
  computeRsi({ values: series }, { length: lengthArgument("rsi: length", length) }, { rsi: output });
  return output;
}

/** `rsi` into the caller's array, which has the length of `values` and is not `values`. Nothing is checked. */
export function computeRsi(
  inputs: { readonly values: Float64Array },
  params: { readonly length: number },
  outputs: { readonly rsi: Float64Array },
): void {
  const { values } = inputs;
  const { length } = params;
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

interface RsiState {
  /** Finite values since the last gap. */
  readonly run: number;
  readonly previous: number;
  /** Sums until `length` changes are in, Wilder averages from then on. */
  readonly gain: number;
  readonly loss: number;
}

/** The streaming twin of `rsi`. */
export function rsiStream(length: number): Stream<number, number> {
  const k = 1 / length;
  const decay = 1 - k;
  return createStream<RsiState, number, number>({
    start: { run: 0, previous: NaN, gain: 0, loss: 0 },
    next(before, value) {
      if (!Number.isFinite(value)) return { run: 0, previous: NaN, gain: 0, loss: 0 };
      if (before.run === 0) return { run: 1, previous: value, gain: 0, loss: 0 };
      const run = before.run + 1;
      const change = value - before.previous;
      const rise = riseOf(change);
      const steady = run > length + 1;
      let gain = steady ? decay * before.gain + k * rise : before.gain + rise;
      let loss = steady ? decay * before.loss + k * (rise - change) : before.loss + (rise - change);
      if (run === length + 1) {
        gain /= length;
        loss /= length;
      }
      if (run > length && !Number.isFinite(gain + loss)) return { run: 1, previous: value, gain: 0, loss: 0 };
      return { run, previous: value, gain, loss };
    },
    output: (state) => (state.run > length ? strength(state.gain, state.loss) : NaN),
  });
}

export const rsiDefinition = /* @__PURE__ */ defineIndicator({
  id: "rsi",
  name: "Relative strength index",
  category: "momentum",
  summary: "How one-sided the last moves were, from 0 to 100: near the ends the market is stretched.",
  convention: "Wilder smoothing seeded with a mean of `length` changes; 0 when nothing moved (TA-Lib).",
  formula: "rsi = 100·gain / (gain + loss), gain and loss = Wilder averages of rises and falls",
  reference: "https://github.com/TA-Lib/ta-lib/blob/main/src/ta_func/ta_RSI.c",
  repaint: "clean",
  inputs: {
    length: { kind: "int", label: "Length", default: 14, min: 2, max: 5000, step: 1 },
    source: { kind: "source", label: "Source", default: "close" },
  },
  outputs: [{ name: "rsi", label: "RSI", pane: "separate", style: "line" }],
  warmUp: ({ length }) => length,
  compute: (bars, { length, source }, outputs) =>
    computeRsi({ values: sourceSeries(bars, source) }, { length }, outputs),
  stream: ({ length, source }) =>
    mapStream(
      rsiStream(length),
      (bar) => sourceValue(bar, source),
      (value) => ({ rsi: value }),
    ),
});

import { defineIndicator } from "@/lib/ta/core/definition";
import { firstFullWindow } from "@/lib/ta/core/full-window";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import type { Columns } from "@/lib/ta/core/kernel";
import { length, type ParameterValues } from "@/lib/ta/core/parameter";
import { emaNode } from "@/lib/ta/nodes/exponential-average";

const PARAMETERS = {
  fast: length(12, { label: "Fast length", min: 2 }),
  slow: length(26, { label: "Slow length", min: 2 }),
  signal: length(9, { label: "Signal length" }),
};

type MacdParameters = ParameterValues<typeof PARAMETERS>;
type MacdOutputs = Columns<"macd" | "signal" | "histogram">;

/**
 * Moving average convergence/divergence, in the unit of the values.
 *
 * Formula: `macd = ema(fast) - ema(slow)`, `signal = ema(macd)`, `histogram = macd - signal`. Both averages
 * are seeded at index `slow - 1` (the fast one with the mean of the `fast` values ending there), the signal
 * with the mean of its first `signal` values. All three start at index `slow + signal - 2`.
 * A fast length above the slow one is swapped with it, as in TA-Lib.
 * Reference: TA-Lib 0.6 MACD, https://github.com/TA-Lib/ta-lib/blob/main/src/ta_func/ta_MACD.c
 */
export const macd = indicatorFunction({
  name: "macd",
  series: ["values"],
  parameters: PARAMETERS,
  outputs: ["macd", "signal", "histogram"],
  firstIndex: ({ fast, slow, signal }) => Math.max(fast, slow) + signal - 2,
  kernel(lengths, memory) {
    const slowLength = Math.max(lengths.fast, lengths.slow);
    const fastLength = Math.min(lengths.fast, lengths.slow);
    const fast = emaNode(memory, fastLength);
    const slow = emaNode(memory, slowLength);
    const signals = emaNode(memory, lengths.signal);
    // The averages are those of `value - base`: their difference is the same, and keeps its digits.
    const run = memory.track({ base: NaN });
    return ({ values }, { macd, signal, histogram }, { origin, from, to }) => {
      for (let i = from; i < to; i++) {
        const value = values[i] ?? NaN;
        if (i === origin) run.base = value;
        const above = value - run.base;
        // The fast seed waits for the slow one: it is the mean of the `fast` values that end there.
        const fastAverage = i - origin < slowLength - fastLength ? NaN : fast.next(above);
        const line = fastAverage - slow.next(above);
        const level = signals.next(line);
        signal[i] = level;
        macd[i] = Number.isNaN(level) ? NaN : line;
        histogram[i] = line - level;
      }
    };
  },
  batch: macdBatch,
});

function macdBatch({ values }: Columns<"values">, params: MacdParameters, outputs: MacdOutputs): void {
  const slow = Math.max(params.fast, params.slow);
  let next = 0;
  while (next < values.length) {
    const first = firstFullWindow(values, next, slow + params.signal - 1);
    outputs.macd.fill(NaN, next, first);
    outputs.signal.fill(NaN, next, first);
    outputs.histogram.fill(NaN, next, first);
    next = first === values.length ? first : fillRun(values, first, params, outputs);
  }
}

/**
 * Fills from the bar `first`, the first with a signal, to the first bar without a finite value; answers that
 * bar. The averages are those of `values - base`: their difference is the same, and keeps its digits when the
 * values are huge beside their changes.
 */
function fillRun(values: Float64Array, first: number, params: MacdParameters, outputs: MacdOutputs): number {
  const slowLength = Math.max(params.fast, params.slow);
  const fastLength = Math.min(params.fast, params.slow);
  const seed = first - params.signal + 1;
  const base = values[seed - slowLength + 1] ?? NaN;
  const fastK = 2 / (fastLength + 1);
  const slowK = 2 / (slowLength + 1);
  const signalK = 2 / (params.signal + 1);
  const fastDecay = 1 - fastK;
  const slowDecay = 1 - slowK;
  const signalDecay = 1 - signalK;
  let fast = meanAbove(base, values, seed, fastLength);
  let slow = meanAbove(base, values, seed, slowLength);
  let signal = fast - slow;
  for (let i = seed + 1; i <= first; i++) {
    const value = (values[i] ?? NaN) - base;
    fast = fastK * value + fastDecay * fast;
    slow = slowK * value + slowDecay * slow;
    signal += fast - slow;
  }
  signal /= params.signal;
  let i = first;
  while (signal - signal === 0) {
    const line = fast - slow;
    outputs.macd[i] = line;
    outputs.signal[i] = signal;
    outputs.histogram[i] = line - signal;
    i++;
    if (i === values.length) break;
    const value = (values[i] ?? NaN) - base;
    fast = fastK * value + fastDecay * fast;
    slow = slowK * value + slowDecay * slow;
    signal = signalK * (fast - slow) + signalDecay * signal;
  }
  return i;
}

/** Mean of `values - base` over the `length` values that end at `end`. */
function meanAbove(base: number, values: Float64Array, end: number, length: number): number {
  let sum = 0;
  for (let i = end - length + 1; i <= end; i++) sum += (values[i] ?? NaN) - base;
  return sum / length;
}

export const macdDefinition = /* @__PURE__ */ defineIndicator(macd, {
  id: "macd",
  name: "Moving average convergence/divergence",
  category: "momentum",
  summary: "The gap between a fast and a slow average, with its own average: momentum and its turns.",
  convention: "Both averages start at bar slow-1 with a mean as seed, all outputs with the signal (TA-Lib).",
  formula: "macd = ema(fast) - ema(slow); signal = ema(macd, signal); histogram = macd - signal",
  reference: "https://github.com/TA-Lib/ta-lib/blob/main/src/ta_func/ta_MACD.c",
  repaint: "clean",
  outputs: {
    macd: { label: "MACD", pane: "separate", style: "line" },
    signal: { label: "Signal", pane: "separate", style: "line" },
    histogram: { label: "Histogram", pane: "separate", style: "histogram" },
  },
});

import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { length } from "@/lib/ta/core/parameter";
import { macdBatch } from "@/lib/ta/momentum/macd-batch";
import { emaNode } from "@/lib/ta/nodes/exponential-average";

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
  parameters: {
    fast: length(12, { label: "Fast length", min: 2 }),
    slow: length(26, { label: "Slow length", min: 2 }),
    signal: length(9, { label: "Signal length" }),
  },
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

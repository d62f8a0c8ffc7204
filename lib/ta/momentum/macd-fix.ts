import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { length } from "@/lib/ta/core/parameter";
import { ExponentialAverage, emaNode } from "@/lib/ta/nodes/exponential-average";

/** Appel's rounded factors, and the lengths whose means seed the averages. */
const FAST = { length: 12, k: 0.15 };
const SLOW = { length: 26, k: 0.075 };

/**
 * MACD 12/26 with the fixed factors 0.15 and 0.075 of its inventor, in the unit of the values.
 *
 * Formula: `macd = fast - slow` with `fast[i] = 0.15·value + 0.85·fast[i - 1]` and
 * `slow[i] = 0.075·value + 0.925·slow[i - 1]`, `signal = ema(macd)`, `histogram = macd - signal`. Both averages are
 * seeded at index 25 (with the means of the 12 and of the 26 values ending there), the signal with the mean of its
 * first `signal` values. All three start at index `signal + 24`.
 * Reference: TA-Lib 0.6 MACDFIX, https://github.com/TA-Lib/ta-lib/blob/main/src/ta_func/ta_MACDFIX.c
 */
export const macdFix = indicatorFunction({
  name: "macdFix",
  series: ["values"],
  parameters: { signal: length(9, { label: "Signal length" }) },
  outputs: ["macd", "signal", "histogram"],
  firstIndex: ({ signal }) => SLOW.length + signal - 2,
  kernel(parameters, memory) {
    const fast = new ExponentialAverage(memory, FAST.length, FAST.k);
    const slow = new ExponentialAverage(memory, SLOW.length, SLOW.k);
    const signals = emaNode(memory, parameters.signal);
    const run = memory.track({ base: NaN });
    return ({ values }, { macd, signal, histogram }, { origin, from, to }) => {
      for (let i = from; i < to; i++) {
        const value = values[i] ?? NaN;
        if (i === origin) run.base = value;
        const above = value - run.base;
        const fastLevel = fast.next(i - origin < SLOW.length - FAST.length ? NaN : above);
        const line = fastLevel - slow.next(above);
        const level = signals.next(line);
        macd[i] = Number.isNaN(level) ? NaN : line;
        signal[i] = level;
        histogram[i] = line - level;
      }
    };
  },
});

export const macdFixDefinition = /* @__PURE__ */ defineIndicator(macdFix, {
  id: "macd-fix",
  name: "MACD with fixed factors",
  category: "momentum",
  summary: "The MACD of 12 and 26 bars with the rounded factors 0.15 and 0.075 its inventor worked with.",
  convention: "Both averages start at bar 25 with a mean as seed, all outputs with the signal (TA-Lib).",
  formula:
    "fast = 0.15·value + 0.85·fast[i-1]; slow = 0.075·value + 0.925·slow[i-1]; macd = fast - slow; signal = ema(macd, signal); histogram = macd - signal",
  reference: "https://github.com/TA-Lib/ta-lib/blob/main/src/ta_func/ta_MACDFIX.c",
  repaint: "clean",
  outputs: {
    macd: { label: "MACD", pane: "separate", style: "line" },
    signal: { label: "Signal", pane: "separate", style: "line" },
    histogram: { label: "Histogram", pane: "separate", style: "histogram" },
  },
});

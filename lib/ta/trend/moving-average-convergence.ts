import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { length } from "@/lib/ta/core/parameter";
import { emaNode } from "@/lib/ta/nodes/exponential-average";

const PARAMETERS = {
  fast: length(12, { label: "Fast length", min: 2 }),
  slow: length(26, { label: "Slow length", min: 2 }),
};

/**
 * Moving average convergence, in the unit of the values: the line of the MACD alone.
 *
 * Formula: `ema(fast) - ema(slow)`, both averages seeded at index `slow - 1` (the fast one with the mean of
 * the `fast` values ending there). First value there, not only where a signal would begin. A fast length
 * above the slow one is swapped with it, as in TA-Lib. 0 on a flat market.
 * Reference: TA-Lib 0.6 MACD, https://github.com/TA-Lib/ta-lib/blob/main/src/ta_func/ta_MACD.c
 */
export const movingAverageConvergence = indicatorFunction({
  name: "movingAverageConvergence",
  series: ["values"],
  parameters: PARAMETERS,
  outputs: ["movingAverageConvergence"],
  firstIndex: ({ fast, slow }) => Math.max(fast, slow) - 1,
  kernel(lengths, memory) {
    const slowLength = Math.max(lengths.fast, lengths.slow);
    const fastLength = Math.min(lengths.fast, lengths.slow);
    const fast = emaNode(memory, fastLength);
    const slow = emaNode(memory, slowLength);
    // The averages are those of `value - base`: their difference is the same, and keeps its digits.
    const run = memory.track({ base: NaN });
    return ({ values }, { movingAverageConvergence }, { origin, from, to }) => {
      for (let i = from; i < to; i++) {
        const value = values[i] ?? NaN;
        if (i === origin) run.base = value;
        const above = value - run.base;
        // The fast seed waits for the slow one: it is the mean of the `fast` values that end there.
        const fastAverage = i - origin < slowLength - fastLength ? NaN : fast.next(above);
        movingAverageConvergence[i] = fastAverage - slow.next(above);
      }
    };
  },
});

export const movingAverageConvergenceDefinition = /* @__PURE__ */ defineIndicator(movingAverageConvergence, {
  id: "moving-average-convergence",
  name: "Moving average convergence",
  category: "trend",
  summary: "How far a fast average is above or below a slow one: the MACD line without its signal.",
  convention: "Both averages start at bar slow-1 with a mean as seed, as TA-Lib's MACD line does.",
  formula: "movingAverageConvergence = ema(v, fast) - ema(v, slow)",
  reference: "https://github.com/TA-Lib/ta-lib/blob/main/src/ta_func/ta_MACD.c",
  repaint: "clean",
  outputs: { movingAverageConvergence: { label: "MA convergence", pane: "separate", style: "line" } },
});

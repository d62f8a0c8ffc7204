import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { float, length } from "@/lib/ta/core/parameter";
import { WindowMoments } from "@/lib/ta/nodes/window-moments";

/**
 * Standard deviation, in the unit of the values.
 *
 * Formula: `stdDev = multiplier·√(Σ (v - mean)² / length)` over the last `length` values. First value at index
 * `length - 1`. 0 on a market that does not move; TA-Lib also says 0 below 1e-7, which is all there is of small
 * prices.
 * Reference: TA-Lib 0.6 STDDEV, https://github.com/TA-Lib/ta-lib/blob/main/src/ta_func/ta_STDDEV.c
 */
export const stdDev = indicatorFunction({
  name: "stdDev",
  series: ["values"],
  parameters: { length: length(20, { min: 2 }), multiplier: float("Multiplier", 1, { min: 0.01, max: 100 }) },
  outputs: ["stdDev"],
  firstIndex: ({ length }) => length - 1,
  kernel({ length, multiplier }, memory) {
    const moments = new WindowMoments(memory, length);
    return ({ values }, { stdDev }, { from, to }) => {
      for (let i = from; i < to; i++) stdDev[i] = multiplier * Math.sqrt(moments.next(values[i] ?? NaN));
    };
  },
});

export const stdDevDefinition = /* @__PURE__ */ defineIndicator(stdDev, {
  id: "std-dev",
  name: "Standard deviation",
  category: "statistic",
  summary: "How far prices usually lie from their own average: the plain measure of restlessness.",
  convention: "Population deviation, divided by `length` (TA-Lib, Skender, Tulip).",
  formula: "stdDev = multiplier·√(Σ (v - mean)²/length)",
  reference: "https://github.com/TA-Lib/ta-lib/blob/main/src/ta_func/ta_STDDEV.c",
  repaint: "clean",
  outputs: { stdDev: { label: "Standard deviation", pane: "separate", style: "line" } },
});

/**
 * Variance, in the unit of the values squared.
 *
 * Formula: `variance = Σ (v - mean)² / length` over the last `length` values. First value at index `length - 1`. 0 on
 * a market that does not move, never negative.
 * Reference: TA-Lib 0.6 VAR, https://github.com/TA-Lib/ta-lib/blob/main/src/ta_func/ta_VAR.c
 */
export const variance = indicatorFunction({
  name: "variance",
  series: ["values"],
  parameters: { length: length(20) },
  outputs: ["variance"],
  firstIndex: ({ length }) => length - 1,
  kernel({ length }, memory) {
    const moments = new WindowMoments(memory, length);
    return ({ values }, { variance }, { from, to }) => {
      for (let i = from; i < to; i++) variance[i] = moments.next(values[i] ?? NaN);
    };
  },
});

export const varianceDefinition = /* @__PURE__ */ defineIndicator(variance, {
  id: "variance",
  name: "Variance",
  category: "statistic",
  summary: "The mean squared distance of prices from their own average, the square of the deviation.",
  convention:
    "Population variance, divided by `length`; TA-Lib's deviations option does nothing and is left out.",
  formula: "variance = Σ (v - mean)²/length",
  reference: "https://github.com/TA-Lib/ta-lib/blob/main/src/ta_func/ta_VAR.c",
  repaint: "clean",
  outputs: { variance: { label: "Variance", pane: "separate", style: "line" } },
});

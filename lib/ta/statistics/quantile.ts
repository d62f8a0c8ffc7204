import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { float, length } from "@/lib/ta/core/parameter";
import { WindowQuantile } from "@/lib/ta/nodes/window-quantile";

/**
 * Median, in the unit of the values: half of the window lies above it, half below.
 *
 * Formula: the middle one of the last `length` values in order, the mean of the two middle ones for an even length.
 * First value at index `length - 1`.
 * Reference: pandas-ta-classic median,
 * https://github.com/xgboosted/pandas-ta-classic/blob/main/pandas_ta_classic/statistics/median.py
 */
export const median = indicatorFunction({
  name: "median",
  series: ["values"],
  parameters: { length: length(30) },
  outputs: ["median"],
  firstIndex: ({ length }) => length - 1,
  kernel({ length }, memory) {
    const window = new WindowQuantile(memory, length, 0.5);
    return ({ values }, { median }, { from, to }) => {
      for (let i = from; i < to; i++) median[i] = window.next(values[i] ?? NaN);
    };
  },
});

export const medianDefinition = /* @__PURE__ */ defineIndicator(median, {
  id: "median",
  name: "Median",
  category: "statistic",
  summary: "The middle one of recent prices in order: an average that single spikes do not move.",
  convention: "Mean of the two middle values for an even length (pandas, pandas-ta).",
  formula: "median = value at rank (length - 1)/2 of the sorted window, between neighbours their mean",
  reference:
    "https://github.com/xgboosted/pandas-ta-classic/blob/main/pandas_ta_classic/statistics/median.py",
  repaint: "clean",
  outputs: { median: { label: "Median", pane: "overlay", style: "line" } },
});

/**
 * Quantile, in the unit of the values: the level below which the part `share` of the window lies.
 *
 * Formula: the last `length` values in order, interpolated between neighbours at the rank `share·(length - 1)`. First
 * value at index `length - 1`.
 * Reference: pandas-ta-classic quantile,
 * https://github.com/xgboosted/pandas-ta-classic/blob/main/pandas_ta_classic/statistics/quantile.py
 */
export const quantile = indicatorFunction({
  name: "quantile",
  series: ["values"],
  parameters: { length: length(30), share: float("Share", 0.5, { min: 0, max: 1, step: 0.05 }) },
  outputs: ["quantile"],
  firstIndex: ({ length }) => length - 1,
  kernel({ length, share }, memory) {
    const window = new WindowQuantile(memory, length, share);
    return ({ values }, { quantile }, { from, to }) => {
      for (let i = from; i < to; i++) quantile[i] = window.next(values[i] ?? NaN);
    };
  },
});

export const quantileDefinition = /* @__PURE__ */ defineIndicator(quantile, {
  id: "quantile",
  name: "Quantile",
  category: "statistic",
  summary: "The price below which a chosen share of recent prices lies, such as the lowest tenth.",
  convention:
    "Interpolated linearly between neighbours in order (the default of pandas and NumPy, R type 7).",
  formula: "quantile = value at rank share·(length - 1) of the sorted window",
  reference:
    "https://github.com/xgboosted/pandas-ta-classic/blob/main/pandas_ta_classic/statistics/quantile.py",
  repaint: "clean",
  outputs: { quantile: { label: "Quantile", pane: "overlay", style: "line" } },
});

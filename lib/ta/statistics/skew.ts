import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { length } from "@/lib/ta/core/parameter";
import { CentralMoments } from "@/lib/ta/nodes/central-moments";

/**
 * Skewness without unit: positive when the window's outliers lie above, negative when they lie below.
 *
 * Formula: `skew = √(n·(n - 1)) / (n - 2) · m3 / m2^1.5`, where `m2` and `m3` are the means of the squares and cubes of
 * `v - mean` over the last `n = length` values. First value at index `length - 1`. Values that are all equal give 0.
 * Reference: pandas-ta-classic skew,
 * https://github.com/xgboosted/pandas-ta-classic/blob/main/pandas_ta_classic/statistics/skew.py
 */
export const skew = indicatorFunction({
  name: "skew",
  series: ["values"],
  parameters: { length: length(30, { min: 3 }) },
  outputs: ["skew"],
  firstIndex: ({ length }) => length - 1,
  kernel({ length }, memory) {
    const moments = new CentralMoments(memory, length);
    const correction = Math.sqrt(length * (length - 1)) / (length - 2);
    return ({ values }, { skew }, { from, to }) => {
      for (let i = from; i < to; i++) {
        const variance = moments.next(values[i] ?? NaN);
        const ratio = variance === 0 ? 0 : moments.third / variance / Math.sqrt(variance);
        skew[i] = correction * ratio;
      }
    };
  },
});

export const skewDefinition = /* @__PURE__ */ defineIndicator(skew, {
  id: "skew",
  name: "Skewness",
  category: "statistic",
  summary: "Which side the outliers of recent prices lie on: positive above the average, negative below.",
  convention: "Corrected for bias (pandas, Excel's SKEW); 0 when all values are equal.",
  formula: "skew = √(n·(n-1))/(n-2)·m3/m2^1.5; mk = mean((v - mean)^k)",
  reference: "https://github.com/xgboosted/pandas-ta-classic/blob/main/pandas_ta_classic/statistics/skew.py",
  repaint: "clean",
  outputs: { skew: { label: "Skewness", pane: "separate", style: "line" } },
});

/**
 * Excess kurtosis without unit: how heavy the tails of the window are, 0 for a normal distribution.
 *
 * Formula: `kurtosis = (n - 1) / ((n - 2)·(n - 3)) · ((n + 1)·m4 / m2² - 3·(n - 1))`, where `m2` and `m4` are the means
 * of the second and fourth powers of `v - mean` over the last `n = length` values. First value at index `length - 1`.
 * Values that are all equal give -3.
 * Reference: pandas-ta-classic kurtosis,
 * https://github.com/xgboosted/pandas-ta-classic/blob/main/pandas_ta_classic/statistics/kurtosis.py
 */
export const kurtosis = indicatorFunction({
  name: "kurtosis",
  series: ["values"],
  parameters: { length: length(30, { min: 4 }) },
  outputs: ["kurtosis"],
  firstIndex: ({ length }) => length - 1,
  kernel({ length }, memory) {
    const moments = new CentralMoments(memory, length);
    const correction = (length - 1) / ((length - 2) * (length - 3));
    return ({ values }, { kurtosis }, { from, to }) => {
      for (let i = from; i < to; i++) {
        const variance = moments.next(values[i] ?? NaN);
        const ratio = moments.fourth / variance / variance;
        kurtosis[i] = variance === 0 ? -3 : correction * ((length + 1) * ratio - 3 * (length - 1));
      }
    };
  },
});

export const kurtosisDefinition = /* @__PURE__ */ defineIndicator(kurtosis, {
  id: "kurtosis",
  name: "Kurtosis",
  category: "statistic",
  summary:
    "How heavy the tails of recent prices are: above 0 means more outliers than a normal distribution.",
  convention:
    "Excess kurtosis, corrected for bias (pandas, Excel's KURT); -3 when all values are equal (pandas).",
  formula: "kurtosis = (n-1)/((n-2)·(n-3))·((n+1)·m4/m2² - 3·(n-1)); mk = mean((v - mean)^k)",
  reference:
    "https://github.com/xgboosted/pandas-ta-classic/blob/main/pandas_ta_classic/statistics/kurtosis.py",
  repaint: "clean",
  outputs: { kurtosis: { label: "Kurtosis", pane: "separate", style: "line" } },
});

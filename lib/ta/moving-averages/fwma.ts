import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { length } from "@/lib/ta/core/parameter";
import { WEIGHTED_WINDOW_MAX, weightedWindow } from "@/lib/ta/moving-averages/weighted-window";

/**
 * Fibonacci weighted moving average, in the unit of the values.
 *
 * Formula: the mean of the last `length` values with the weights 1, 1, 2, 3, 5 … of Fibonacci, the largest at the
 * newest.
 * First value at index `length - 1`. Each bar adds up its whole window, which bounds `length` at 200.
 * Reference: pandas-ta-classic fwma,
 * https://github.com/xgboosted/pandas-ta-classic/blob/main/pandas_ta_classic/overlap/fwma.py
 */
export const fwma = indicatorFunction({
  name: "fwma",
  series: ["values"],
  parameters: { length: length(10, { max: WEIGHTED_WINDOW_MAX }) },
  outputs: ["fwma"],
  firstIndex: ({ length }) => length - 1,
  history: ({ length }) => length - 1,
  kernel: ({ length }) => weightedWindow("fwma", fibonacci(length)),
});

/** The first numbers of Fibonacci, from 1, 1, 2 on. */
function fibonacci(count: number): readonly number[] {
  const numbers = [1, 1];
  while (numbers.length < count) numbers.push((numbers.at(-1) ?? NaN) + (numbers.at(-2) ?? NaN));
  return numbers.slice(0, count);
}

export const fwmaDefinition = /* @__PURE__ */ defineIndicator(fwma, {
  id: "fwma",
  name: "Fibonacci weighted moving average",
  category: "moving-average",
  summary: "An average whose weights grow like Fibonacci's numbers: nearly all of it is the last few bars.",
  convention: "Weights 1, 1, 2, 3, 5 … with the largest at the newest bar (pandas-ta).",
  formula: "fwma[i] = Σ F(k)·v[i-length+k] / Σ F(k), k = 1…length, F = 1, 1, 2, 3, 5 …",
  reference: "https://github.com/xgboosted/pandas-ta-classic/blob/main/pandas_ta_classic/overlap/fwma.py",
  repaint: "clean",
  outputs: { fwma: { label: "FWMA", pane: "overlay", style: "line" } },
});

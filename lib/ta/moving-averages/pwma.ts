import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { length } from "@/lib/ta/core/parameter";
import { WEIGHTED_WINDOW_MAX, weightedWindow } from "@/lib/ta/moving-averages/weighted-window";

/**
 * Pascal weighted moving average, in the unit of the values.
 *
 * Formula: the mean of the last `length` values with the weights of the row of Pascal's triangle that has `length`
 * numbers: 1, 3, 3, 1 for four.
 * First value at index `length - 1`. Each bar adds up its whole window, which bounds `length` at 200.
 * Reference: pandas-ta-classic pwma,
 * https://github.com/xgboosted/pandas-ta-classic/blob/main/pandas_ta_classic/overlap/pwma.py
 */
export const pwma = indicatorFunction({
  name: "pwma",
  series: ["values"],
  parameters: { length: length(10, { max: WEIGHTED_WINDOW_MAX }) },
  outputs: ["pwma"],
  firstIndex: ({ length }) => length - 1,
  history: ({ length }) => length - 1,
  kernel: ({ length }) => weightedWindow("pwma", pascalRow(length)),
});

/** The row of Pascal's triangle with that many numbers. */
function pascalRow(count: number): readonly number[] {
  const row = [1];
  for (let k = 1; k < count; k++) row.push(((row.at(-1) ?? NaN) * (count - k)) / k);
  return row;
}

export const pwmaDefinition = /* @__PURE__ */ defineIndicator(pwma, {
  id: "pwma",
  name: "Pascal weighted moving average",
  category: "moving-average",
  summary: "An average with bell-shaped weights: very smooth, and late by half its length.",
  convention: "Weights of Pascal's triangle, the row with `length` numbers (pandas-ta).",
  formula: "pwma[i] = Σ C(length-1, k)·v[i-k] / 2^(length-1), k = 0…length-1",
  reference: "https://github.com/xgboosted/pandas-ta-classic/blob/main/pandas_ta_classic/overlap/pwma.py",
  repaint: "clean",
  outputs: { pwma: { label: "PWMA", pane: "overlay", style: "line" } },
});

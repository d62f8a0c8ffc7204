import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { length } from "@/lib/ta/core/parameter";
import { AboveFirst } from "@/lib/ta/nodes/above-first";
import { WindowLine } from "@/lib/ta/nodes/window-line";

/**
 * Price oscillator around the regression line, in percent of the line.
 *
 * Formula: `po = 100·(value - line) / line`, where `line` is the end of the least-squares line through the last
 * `length` values. First value at index `length - 1`. A line at 0 gives 0.
 * Reference: pandas-ta-classic po,
 * https://github.com/xgboosted/pandas-ta-classic/blob/main/pandas_ta_classic/momentum/po.py
 */
export const regressionOscillator = indicatorFunction({
  name: "regressionOscillator",
  series: ["values"],
  parameters: { length: length(14) },
  outputs: ["regressionOscillator"],
  firstIndex: ({ length }) => length - 1,
  kernel({ length }, memory) {
    const base = new AboveFirst(memory);
    const line = new WindowLine(memory, length);
    return ({ values }, { regressionOscillator }, { from, to }) => {
      for (let i = from; i < to; i++) {
        const above = base.next(values[i] ?? NaN);
        const end = line.next(above);
        const level = base.first + end;
        regressionOscillator[i] = level === 0 ? 0 : 100 * ((above - end) / level);
      }
    };
  },
});

export const regressionOscillatorDefinition = /* @__PURE__ */ defineIndicator(regressionOscillator, {
  id: "regression-oscillator",
  name: "Regression price oscillator",
  category: "momentum",
  summary: "How many percent the price stands away from its regression line, seen from the line.",
  convention:
    "Distance from the regression line (po of pandas-ta), not the difference of two averages (APO).",
  formula: "line = linreg(value, length); po = 100·(value - line)/line",
  reference: "https://github.com/xgboosted/pandas-ta-classic/blob/main/pandas_ta_classic/momentum/po.py",
  repaint: "clean",
  outputs: { regressionOscillator: { label: "PO", pane: "separate", style: "line" } },
});

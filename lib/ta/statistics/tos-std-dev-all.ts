import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { fitLine, lineAt } from "@/lib/ta/statistics/fit-line";

const LINES = ["middle", "upper1", "lower1", "upper2", "lower2", "upper3", "lower3"] as const;

/**
 * Standard deviations around the regression line of all bars, in the unit of the values. Every new bar redraws every
 * line from the first bar on.
 *
 * Formula: `middle` is the least-squares line through all values, `upper1` to `lower3` lie 1, 2 and 3 times `s` above
 * and below, `s` the sample standard deviation of all values (divided by their number less 1). First value at index 0,
 * once there are two bars. No values when their sums overflow.
 * Reference: pandas-ta-classic tos_stdevall,
 * https://github.com/xgboosted/pandas-ta-classic/blob/main/pandas_ta_classic/statistics/tos_stdevall.py
 */
export const tosStdDevAll = indicatorFunction({
  name: "tosStdDevAll",
  series: ["values"],
  parameters: {},
  outputs: LINES,
  firstIndex: () => 0,
  sparse: LINES,
  run({ values }, _, outputs, { from, to }) {
    for (const name of LINES) outputs[name].fill(NaN, from, to);
    if (to - from < 2) return;
    const line = fitLine(values, from, to);
    const deviation = Math.sqrt(line.squares / (to - from - 1));
    if (!Number.isFinite(3 * deviation + line.slope * (to - from))) return;
    for (let i = from; i < to; i++) {
      const level = lineAt(line, i);
      outputs.middle[i] = level;
      outputs.upper1[i] = level + deviation;
      outputs.lower1[i] = level - deviation;
      outputs.upper2[i] = level + 2 * deviation;
      outputs.lower2[i] = level - 2 * deviation;
      outputs.upper3[i] = level + 3 * deviation;
      outputs.lower3[i] = level - 3 * deviation;
    }
  },
});

export const tosStdDevAllDefinition = /* @__PURE__ */ defineIndicator(tosStdDevAll, {
  id: "tos-std-dev-all",
  name: "Standard deviations of all bars",
  category: "statistic",
  summary: "One straight line through the whole chart with deviations around it, redrawn with every new bar.",
  convention:
    "Regression and sample deviation of all bars (thinkorswim as pandas-ta has it), 1, 2 and 3 deviations.",
  formula: "middle = a + b·x over all bars; upperk, lowerk = middle ± k·√(Σ (v - mean)²/(n-1))",
  reference:
    "https://github.com/xgboosted/pandas-ta-classic/blob/main/pandas_ta_classic/statistics/tos_stdevall.py",
  repaint: "rewrites-history",
  outputs: {
    middle: { label: "Middle line", pane: "overlay", style: "line" },
    upper1: { label: "Upper line, 1 deviation", pane: "overlay", style: "line" },
    lower1: { label: "Lower line, 1 deviation", pane: "overlay", style: "line" },
    upper2: { label: "Upper line, 2 deviations", pane: "overlay", style: "line" },
    lower2: { label: "Lower line, 2 deviations", pane: "overlay", style: "line" },
    upper3: { label: "Upper line, 3 deviations", pane: "overlay", style: "line" },
    lower3: { label: "Lower line, 3 deviations", pane: "overlay", style: "line" },
  },
});

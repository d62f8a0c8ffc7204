import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { float, length } from "@/lib/ta/core/parameter";
import { fitLine, lineAt } from "@/lib/ta/statistics/fit-line";

/**
 * Standard deviation channels, in the unit of the values: the bars cut into pieces of `length` from the last one
 * backwards, each with its own line. Every new bar moves the cuts and redraws all of them.
 *
 * Formula: `middle` is the least-squares line through a piece, `upper` and `lower` lie `multiplier·σ` away, `σ` the
 * population standard deviation of the piece. Index 0 has a value at the earliest; the bars left over at the
 * beginning have none. Nor has a piece whose sums overflow.
 * Reference: Skender StdDevChannels, https://dotnet.stockindicators.dev/indicators/StdDevChannels/
 */
export const standardDeviationChannels = indicatorFunction({
  name: "standardDeviationChannels",
  series: ["values"],
  parameters: {
    length: length(20, { min: 2 }),
    multiplier: float("Deviations", 2, { min: 0.01, max: 100 }),
  },
  outputs: ["upper", "middle", "lower"],
  firstIndex: () => 0,
  sparse: ["upper", "middle", "lower"],
  run({ values }, { length, multiplier }, { upper, middle, lower }, { from, to }) {
    for (const output of [upper, middle, lower]) output.fill(NaN, from, to);
    for (let end = to; end - length >= from; end -= length) {
      const line = fitLine(values, end - length, end);
      const width = multiplier * Math.sqrt(line.squares / length);
      if (!Number.isFinite(width + line.slope * length)) continue;
      for (let i = end - length; i < end; i++) {
        const level = lineAt(line, i);
        upper[i] = level + width;
        middle[i] = level;
        lower[i] = level - width;
      }
    }
  },
});

export const standardDeviationChannelsDefinition = /* @__PURE__ */ defineIndicator(
  standardDeviationChannels,
  {
    id: "standard-deviation-channels",
    name: "Standard deviation channels",
    category: "statistic",
    summary: "Straight channels over one window after the other, all of them redrawn with every new bar.",
    convention:
      "Windows are counted back from the last bar, the width is the deviation from the mean (Skender).",
    formula: "middle = a + b·x by window; upper, lower = middle ± multiplier·√(Σ (v - mean)²/length)",
    reference: "https://dotnet.stockindicators.dev/indicators/StdDevChannels/",
    repaint: "rewrites-history",
    outputs: {
      upper: { label: "Upper line", pane: "overlay", style: "line" },
      middle: { label: "Middle line", pane: "overlay", style: "line" },
      lower: { label: "Lower line", pane: "overlay", style: "line" },
    },
  },
);

/**
 * The least-squares line through the last `length` values, in their unit, drawn over its whole window: only the last
 * `length` bars have values, and every new bar redraws them.
 *
 * Formula: `line(x) = a + b·x` through the values at x = 0 to `length - 1`. Fewer bars than `length` have no line, nor
 * have values whose sums overflow.
 * Reference: Skender Slope (Line), https://dotnet.stockindicators.dev/indicators/Slope/
 */
export const slopeLine = indicatorFunction({
  name: "slopeLine",
  series: ["values"],
  parameters: { length: length(20, { min: 2 }) },
  outputs: ["line"],
  firstIndex: () => 0,
  sparse: ["line"],
  run({ values }, { length }, { line }, { from, to }) {
    line.fill(NaN, from, to);
    const start = to - length;
    if (start < from) return;
    const fitted = fitLine(values, start, to);
    if (!Number.isFinite(fitted.slope * length)) return;
    for (let i = start; i < to; i++) line[i] = lineAt(fitted, i);
  },
});

export const slopeLineDefinition = /* @__PURE__ */ defineIndicator(slopeLine, {
  id: "slope-line",
  name: "Regression line",
  category: "statistic",
  summary: "The straight line through the last prices as one draws it by hand; redrawn with every new bar.",
  convention: "Only the last window has a line (Skender); `linearRegression` has the end of each bar's line.",
  formula: "line = a + b·x, least squares over the last `length` bars",
  reference: "https://dotnet.stockindicators.dev/indicators/Slope/",
  repaint: "repaints-last-bars",
  outputs: { line: { label: "Regression line", pane: "overlay", style: "line" } },
});

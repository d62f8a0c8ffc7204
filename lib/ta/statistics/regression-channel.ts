import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { float, length } from "@/lib/ta/core/parameter";
import { WindowLine } from "@/lib/ta/nodes/window-line";

/**
 * Linear regression channel, in the unit of the values: at each bar the end of the channel that would be drawn there,
 * so nothing is redrawn.
 *
 * Formula: `middle` is the end of the least-squares line through the last `length` values, `upper` and `lower` lie
 * `multiplier·√(Σ (v - line)² / (length - 1))` away. First value at index `length - 1`. The channel of a market that
 * does not move has no width.
 * Reference: TradingView's linear regression channel,
 * https://www.tradingview.com/script/CD7yUWRV-Linear-Regression-Trend-Channel/
 */
export const regressionChannel = indicatorFunction({
  name: "regressionChannel",
  series: ["values"],
  parameters: {
    length: length(100, { min: 2 }),
    multiplier: float("Deviations", 2, { min: 0, max: 100 }),
  },
  outputs: ["upper", "middle", "lower"],
  firstIndex: ({ length }) => length - 1,
  kernel({ length, multiplier }, memory) {
    const line = new WindowLine(memory, length);
    const spread = (length * length - 1) / 12;
    const freedom = length / (length - 1);
    return ({ values }, { upper, middle, lower }, { from, to }) => {
      for (let i = from; i < to; i++) {
        const end = line.next(values[i] ?? NaN);
        const unexplained = Math.max(line.variance - line.slope * line.slope * spread, 0);
        const width = multiplier * Math.sqrt(freedom * unexplained);
        upper[i] = end + width;
        middle[i] = end;
        lower[i] = end - width;
      }
    };
  },
});

export const regressionChannelDefinition = /* @__PURE__ */ defineIndicator(regressionChannel, {
  id: "regression-channel",
  name: "Linear regression channel",
  category: "statistic",
  summary:
    "The line through recent prices with a band around it: prices beyond the band have left their trend.",
  convention:
    "The right end of TradingView's channel at each bar, residuals divided by `length - 1`; it never repaints.",
  formula: "middle = linreg(v, length); upper, lower = middle ± multiplier·√(Σ (v - line)²/(length-1))",
  reference: "https://www.tradingview.com/script/CD7yUWRV-Linear-Regression-Trend-Channel/",
  repaint: "clean",
  outputs: {
    upper: { label: "Upper line", pane: "overlay", style: "line" },
    middle: { label: "Middle line", pane: "overlay", style: "line" },
    lower: { label: "Lower line", pane: "overlay", style: "line" },
  },
});

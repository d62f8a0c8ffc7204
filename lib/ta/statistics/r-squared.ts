import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { length } from "@/lib/ta/core/parameter";
import { WindowLine } from "@/lib/ta/nodes/window-line";

/**
 * Coefficient of determination of the line through the last `length` values, 0 to 1: the share of their variance that
 * the line explains.
 *
 * Formula: `rSquared = slope²·(length² - 1) / 12 / variance`, the square of the correlation with time. First value at
 * index `length - 1`. 0 when the values are all equal.
 * Reference: Skender Slope, https://dotnet.stockindicators.dev/indicators/Slope/
 */
export const rSquared = indicatorFunction({
  name: "rSquared",
  series: ["values"],
  parameters: { length: length(14, { min: 2 }) },
  outputs: ["rSquared"],
  firstIndex: ({ length }) => length - 1,
  kernel({ length }, memory) {
    const line = new WindowLine(memory, length);
    const spread = (length * length - 1) / 12;
    return ({ values }, { rSquared }, { from, to }) => {
      for (let i = from; i < to; i++) {
        const end = line.next(values[i] ?? NaN);
        const explained = line.variance === 0 ? 0 : (line.slope / line.variance) * line.slope * spread;
        rSquared[i] = Number.isNaN(end) ? NaN : Math.min(explained, 1);
      }
    };
  },
});

export const rSquaredDefinition = /* @__PURE__ */ defineIndicator(rSquared, {
  id: "r-squared",
  name: "R squared",
  category: "statistic",
  summary: "How straight the price has moved: near 1 a clean trend, near 0 none, whichever its direction.",
  convention: "Square of the correlation of prices with time (Skender); 0 on a market that does not move.",
  formula: "rSquared = corr(v[i-length+1 … i], 0 … length-1)²",
  reference: "https://dotnet.stockindicators.dev/indicators/Slope/",
  repaint: "clean",
  outputs: { rSquared: { label: "R²", pane: "separate", style: "line" } },
});

import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { float, length } from "@/lib/ta/core/parameter";
import { WindowLine } from "@/lib/ta/nodes/window-line";
import { SimpleAverage } from "@/lib/ta/nodes/window-sum";

/**
 * Standard error bands of Andersen, in the unit of the values: the end of the regression line, smoothed, with its
 * standard errors above and below.
 *
 * Formula: `middle = sma(line, smoothing)`, `upper, lower = middle ± multiplier·sma(e, smoothing)`, where `line` is the
 * end of the least-squares line over `length` values and `e = √(Σ residual² / (length - 2))`. First value at index
 * `length + smoothing - 2`. On a market that does not move the bands lie on the middle.
 * Reference: TradeStation,
 * https://help.tradestation.com/09_01/tradestationhelp/subsystems/elanalysis/indicator/standard_error_bands_indicator_.htm
 */
export const standardErrorBands = indicatorFunction({
  name: "standardErrorBands",
  series: ["values"],
  parameters: {
    length: length(21, { min: 3 }),
    smoothing: length(3, { label: "Smoothing" }),
    multiplier: float("Standard errors", 2, { min: 0, max: 100 }),
  },
  outputs: ["upper", "middle", "lower"],
  firstIndex: ({ length, smoothing }) => length + smoothing - 2,
  kernel({ length, smoothing, multiplier }, memory) {
    const line = new WindowLine(memory, length);
    const ends = new SimpleAverage(memory, smoothing);
    const errors = new SimpleAverage(memory, smoothing);
    const spread = (length * length - 1) / 12;
    const scale = length / (length - 2);
    const run = memory.track({ base: NaN });
    return ({ values }, { upper, middle, lower }, { origin, from, to }) => {
      for (let i = from; i < to; i++) {
        const value = values[i] ?? NaN;
        if (i === origin) run.base = value;
        const end = line.next(value - run.base);
        // Rounding may leave what the line does not explain below 0.
        const residual = Math.max(line.variance - line.slope * line.slope * spread, 0);
        const level = run.base + ends.next(end);
        const half = multiplier * errors.next(Math.sqrt(scale * residual));
        upper[i] = level + half;
        middle[i] = level;
        lower[i] = level - half;
      }
    };
  },
});

export const standardErrorBandsDefinition = /* @__PURE__ */ defineIndicator(standardErrorBands, {
  id: "standard-error-bands",
  name: "Standard error bands",
  category: "volatility",
  summary: "A regression line with the error of its fit around it: narrow bands are a trend that is kept to.",
  convention: "Line and error smoothed by a simple average of three bars, squares divided by `length` - 2.",
  formula:
    "middle = sma(regression end, smoothing); upper, lower = middle ± multiplier·sma(e, smoothing); " +
    "e = √(Σ residual²/(length - 2))",
  reference:
    "https://help.tradestation.com/09_01/tradestationhelp/subsystems/elanalysis/indicator/standard_error_bands_indicator_.htm",
  repaint: "clean",
  outputs: {
    upper: { label: "Upper", pane: "overlay", style: "line" },
    middle: { label: "Middle", pane: "overlay", style: "line" },
    lower: { label: "Lower", pane: "overlay", style: "line" },
  },
});

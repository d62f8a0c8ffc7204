import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { length } from "@/lib/ta/core/parameter";
import { WindowLine } from "@/lib/ta/nodes/window-line";

/**
 * Slope of the least-squares line through the last `length` values, in the unit of the values per bar.
 *
 * Formula: `b` of `line(x) = a + b·x` through the values at x = 0 (oldest) to `length - 1`. First value at index
 * `length - 1`. 0 on a market that does not move.
 * Reference: TA-Lib 0.6 LINEARREG_SLOPE,
 * https://github.com/TA-Lib/ta-lib/blob/main/src/ta_func/ta_LINEARREG_SLOPE.c
 */
export const linearRegressionSlope = indicatorFunction({
  name: "linearRegressionSlope",
  series: ["values"],
  parameters: { length: length(14, { min: 2 }) },
  outputs: ["slope"],
  firstIndex: ({ length }) => length - 1,
  kernel({ length }, memory) {
    const line = new WindowLine(memory, length);
    return ({ values }, { slope }, { from, to }) => {
      for (let i = from; i < to; i++) {
        line.next(values[i] ?? NaN);
        slope[i] = line.slope;
      }
    };
  },
});

export const linearRegressionSlopeDefinition = /* @__PURE__ */ defineIndicator(linearRegressionSlope, {
  id: "linear-regression-slope",
  name: "Linear regression slope",
  category: "statistic",
  summary: "How much the price gains or loses per bar along the straight line that fits it best.",
  convention: "Per bar, in the unit of the price (TA-Lib, Tulip, Skender's Slope).",
  formula: "line = a + b·x, least squares over x = 0 … length-1; slope = b",
  reference: "https://github.com/TA-Lib/ta-lib/blob/main/src/ta_func/ta_LINEARREG_SLOPE.c",
  repaint: "clean",
  outputs: { slope: { label: "Slope", pane: "separate", style: "line" } },
});

/**
 * Angle of the least-squares line through the last `length` values in degrees, -90 to 90, for a chart on which one bar
 * is as wide as one unit of price is high.
 *
 * Formula: `atan(slope)·180/π`. First value at index `length - 1`. 0 on a market that does not move.
 * Reference: TA-Lib 0.6 LINEARREG_ANGLE,
 * https://github.com/TA-Lib/ta-lib/blob/main/src/ta_func/ta_LINEARREG_ANGLE.c
 */
export const linearRegressionAngle = indicatorFunction({
  name: "linearRegressionAngle",
  series: ["values"],
  parameters: { length: length(14, { min: 2 }) },
  outputs: ["angle"],
  firstIndex: ({ length }) => length - 1,
  kernel({ length }, memory) {
    const line = new WindowLine(memory, length);
    return ({ values }, { angle }, { from, to }) => {
      for (let i = from; i < to; i++) {
        line.next(values[i] ?? NaN);
        angle[i] = (Math.atan(line.slope) * 180) / Math.PI;
      }
    };
  },
});

export const linearRegressionAngleDefinition = /* @__PURE__ */ defineIndicator(linearRegressionAngle, {
  id: "linear-regression-angle",
  name: "Linear regression angle",
  category: "statistic",
  summary:
    "The slope of the line through recent prices as an angle: steep rises near 90, falls near -90 degrees.",
  convention: "In degrees, of the slope in units of price per bar (TA-Lib).",
  formula: "angle = atan(slope)·180/π",
  reference: "https://github.com/TA-Lib/ta-lib/blob/main/src/ta_func/ta_LINEARREG_ANGLE.c",
  repaint: "clean",
  outputs: { angle: { label: "Angle", pane: "separate", style: "line" } },
});

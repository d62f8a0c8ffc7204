import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { int, length } from "@/lib/ta/core/parameter";
import { WindowLine } from "@/lib/ta/nodes/window-line";

/**
 * End of the least-squares line through the last `length` values, in the unit of the values.
 *
 * Formula: `line(x) = a + b·x` through the values at x = 0 (oldest) to `length - 1`; `linearRegression = line(length -
 * 1)`. First value at index `length - 1`.
 * Reference: TA-Lib 0.6 LINEARREG, https://github.com/TA-Lib/ta-lib/blob/main/src/ta_func/ta_LINEARREG.c
 */
export const linearRegression = indicatorFunction({
  name: "linearRegression",
  series: ["values"],
  parameters: { length: length(14, { min: 2 }) },
  outputs: ["linearRegression"],
  firstIndex: ({ length }) => length - 1,
  kernel({ length }, memory) {
    const line = new WindowLine(memory, length);
    return ({ values }, { linearRegression }, { from, to }) => {
      for (let i = from; i < to; i++) linearRegression[i] = line.next(values[i] ?? NaN);
    };
  },
});

export const linearRegressionDefinition = /* @__PURE__ */ defineIndicator(linearRegression, {
  id: "linear-regression",
  name: "Linear regression",
  category: "statistic",
  summary: "Where the straight line that fits recent prices best ends: an average with little lag.",
  convention: "The line's value at the present bar (TA-Lib, Tulip linreg, Pine's ta.linreg with offset 0).",
  formula: "line = a + b·x, least squares over x = 0 … length-1; linearRegression = a + b·(length-1)",
  reference: "https://github.com/TA-Lib/ta-lib/blob/main/src/ta_func/ta_LINEARREG.c",
  repaint: "clean",
  outputs: { linearRegression: { label: "Linear regression", pane: "overlay", style: "line" } },
});

/**
 * Beginning of the least-squares line through the last `length` values, in the unit of the values.
 *
 * Formula: `a` of `line(x) = a + b·x` through the values at x = 0 (oldest) to `length - 1`. First value at index
 * `length - 1`.
 * Reference: TA-Lib 0.6 LINEARREG_INTERCEPT,
 * https://github.com/TA-Lib/ta-lib/blob/main/src/ta_func/ta_LINEARREG_INTERCEPT.c
 */
export const linearRegressionIntercept = indicatorFunction({
  name: "linearRegressionIntercept",
  series: ["values"],
  parameters: { length: length(14, { min: 2 }) },
  outputs: ["intercept"],
  firstIndex: ({ length }) => length - 1,
  kernel({ length }, memory) {
    const line = new WindowLine(memory, length);
    const middle = (length - 1) / 2;
    return ({ values }, { intercept }, { from, to }) => {
      for (let i = from; i < to; i++) {
        line.next(values[i] ?? NaN);
        intercept[i] = line.mean - line.slope * middle;
      }
    };
  },
});

export const linearRegressionInterceptDefinition = /* @__PURE__ */ defineIndicator(
  linearRegressionIntercept,
  {
    id: "linear-regression-intercept",
    name: "Linear regression intercept",
    category: "statistic",
    summary: "Where the straight line that fits recent prices best begins, at the oldest bar of its window.",
    convention:
      "Counts x from 0 at the oldest bar of the window (TA-Lib, Tulip); Skender counts x from the first bar of all.",
    formula: "line = a + b·x, least squares over x = 0 … length-1; intercept = a",
    reference: "https://github.com/TA-Lib/ta-lib/blob/main/src/ta_func/ta_LINEARREG_INTERCEPT.c",
    repaint: "clean",
    outputs: { intercept: { label: "Intercept", pane: "overlay", style: "line" } },
  },
);

/**
 * Time series forecast, in the unit of the values: the least-squares line through the last `length` values, prolonged.
 *
 * Formula: `timeSeriesForecast = a + b·(length - 1 + forecast)` of `line(x) = a + b·x` through the values at x = 0
 * (oldest) to `length - 1`. First value at index `length - 1`.
 * Reference: TA-Lib 0.6 TSF, https://github.com/TA-Lib/ta-lib/blob/main/src/ta_func/ta_TSF.c
 */
export const timeSeriesForecast = indicatorFunction({
  name: "timeSeriesForecast",
  series: ["values"],
  parameters: { length: length(14, { min: 2 }), forecast: int("Bars ahead", 1, { min: 1, max: 500 }) },
  outputs: ["forecast"],
  firstIndex: ({ length }) => length - 1,
  kernel(parameters, memory) {
    const line = new WindowLine(memory, parameters.length);
    const ahead = (parameters.length - 1) / 2 + parameters.forecast;
    return ({ values }, { forecast }, { from, to }) => {
      for (let i = from; i < to; i++) {
        line.next(values[i] ?? NaN);
        forecast[i] = line.mean + line.slope * ahead;
      }
    };
  },
});

export const timeSeriesForecastDefinition = /* @__PURE__ */ defineIndicator(timeSeriesForecast, {
  id: "time-series-forecast",
  name: "Time series forecast",
  category: "statistic",
  summary: "Where the straight line through recent prices will be in the next bars if it goes on.",
  convention: "Drawn at the bar it is made at, one bar ahead by default (TA-Lib, Tulip).",
  formula: "line = a + b·x, least squares over x = 0 … length-1; forecast = a + b·(length-1+ahead)",
  reference: "https://github.com/TA-Lib/ta-lib/blob/main/src/ta_func/ta_TSF.c",
  repaint: "clean",
  outputs: { forecast: { label: "TSF", pane: "overlay", style: "line" } },
});

import { describe, it } from "vitest";
import {
  linearRegression,
  linearRegressionDefinition,
  linearRegressionInterceptDefinition,
  timeSeriesForecast,
  timeSeriesForecastDefinition,
} from "@/lib/ta/statistics/linear-regression";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { testTalibEquality } from "@/lib/ta/testing/talib-reference";

const inputs = ({ TimePeriod }: Readonly<Record<string, number>>) => ({ length: TimePeriod });

testIndicatorContract({
  definition: linearRegressionDefinition,
  onConstantPrice: { linearRegression: (price) => price },
  onShiftedPrice: "moves",
});

testTalibEquality({
  definition: linearRegressionDefinition,
  fn: "LINEARREG",
  inputs,
  outputs: { Real: "linearRegression" },
});

testIndicatorContract({
  definition: linearRegressionInterceptDefinition,
  onConstantPrice: { intercept: (price) => price },
  onShiftedPrice: "moves",
});

testTalibEquality({
  definition: linearRegressionInterceptDefinition,
  fn: "LINEARREG_INTERCEPT",
  inputs,
  outputs: { Real: "intercept" },
});

testIndicatorContract({
  definition: timeSeriesForecastDefinition,
  onConstantPrice: { forecast: (price) => price },
  onShiftedPrice: "moves",
});

testTalibEquality({
  definition: timeSeriesForecastDefinition,
  fn: "TSF",
  inputs,
  outputs: { Real: "forecast" },
});

describe("linearRegression", () => {
  it("ends where the best line ends, by hand", () => {
    // Through 1, 2, 6 the line is 0.5 + 2.5·x.
    expectSeries(linearRegression([1, 2, 6], 3).subarray(2), [5.5], "1, 2, 6", { relative: 1e-15 });
  });
});

describe("timeSeriesForecast", () => {
  it("follows the line as many bars ahead as it is told, by hand", () => {
    // Through 1, 2, 6 the line is 0.5 + 2.5·x, the present bar at x = 2.
    expectSeries(timeSeriesForecast([1, 2, 6], 3, 1).subarray(2), [8], "one bar", { relative: 1e-15 });
    expectSeries(timeSeriesForecast([1, 2, 6], 3, 4).subarray(2), [15.5], "four bars", { relative: 1e-15 });
  });
});

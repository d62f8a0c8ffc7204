import { describe, it } from "vitest";
import { regressionChannel, regressionChannelDefinition } from "@/lib/ta/statistics/regression-channel";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { overWindows } from "@/lib/ta/testing/over-windows";
import { sampleBars } from "@/lib/ta/testing/sample-bars";

testIndicatorContract({
  definition: regressionChannelDefinition,
  onConstantPrice: { upper: (price) => price, middle: (price) => price, lower: (price) => price },
  onShiftedPrice: "moves",
});

describe("regressionChannel", () => {
  it("lies around the end of the line by deviations of the residuals, by hand", () => {
    // The line 0.5 + 2.5·x through 1, 2, 6 misses by 0.5, -1 and 0.5: √(1.5/2).
    const { upper, middle, lower } = regressionChannel([1, 2, 6], 3, 2);
    const width = 2 * Math.sqrt(0.75);
    expectSeries(upper.subarray(2), [5.5 + width], "upper", { relative: 1e-14 });
    expectSeries(middle.subarray(2), [5.5], "middle", { relative: 1e-14 });
    expectSeries(lower.subarray(2), [5.5 - width], "lower", { relative: 1e-14 });
  });

  it("is as wide as the residuals of each window from scratch", () => {
    const { close } = sampleBars(500);
    const expected = overWindows(close, 100, (window) => {
      const mean = window.reduce((sum, value) => sum + value, 0) / 100;
      const slope = window.reduce((sum, value, x) => sum + (x - 49.5) * (value - mean), 0) / 83_325;
      const residuals = window.map((value, x) => value - mean - slope * (x - 49.5));
      return Math.sqrt(residuals.reduce((sum, residual) => sum + residual * residual, 0) / 99);
    });
    const { upper, lower } = regressionChannel(close, 100, 0.5);
    expectSeries(
      upper.map((level, i) => level - (lower[i] ?? NaN)),
      expected,
      "width",
      { relative: 1e-10 },
    );
  });
});

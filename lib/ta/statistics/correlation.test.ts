import { describe, expect, it } from "vitest";
import {
  correlation,
  correlationDefinition,
  covariance,
  covarianceDefinition,
} from "@/lib/ta/statistics/correlation";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { sampleBars } from "@/lib/ta/testing/sample-bars";
import { testTalibEquality } from "@/lib/ta/testing/talib-reference";

testIndicatorContract({
  definition: correlationDefinition,
  onConstantPrice: { correlation: () => 0 },
  onShiftedPrice: "stays",
});

testTalibEquality({
  definition: correlationDefinition,
  fn: "CORREL",
  inputs: ({ TimePeriod }) => ({ length: TimePeriod, source: "close", against: "open" }),
  outputs: { Real: "correlation" },
});

testIndicatorContract({
  definition: covarianceDefinition,
  onConstantPrice: { covariance: () => 0 },
  onShiftedPrice: "stays",
});

describe("correlation", () => {
  it("is 1 in step, -1 against each other, and never beyond", () => {
    const { close } = sampleBars(300);
    const opposite = close.map((price) => 7 - 0.3 * price);
    expectSeries(correlation(close, opposite, 5).subarray(4), new Array(296).fill(-1), "opposite", {
      relative: 1e-12,
    });
    expect(Math.max(...correlation(close, close, 5).subarray(4))).toBeLessThanOrEqual(1);
  });

  it("is exactly 0 once one of the two has stopped moving", () => {
    const { close, open } = sampleBars(300);
    const stopped = close.map((price, i) => (i < 200 ? price : 0.1));
    expectSeries(correlation(stopped, open, 30).subarray(229), new Array(71).fill(0), "first");
    expectSeries(correlation(open, stopped, 30).subarray(229), new Array(71).fill(0), "second");
  });

  it("tells the movements of prices near a billionth apart", () => {
    const { close, open } = sampleBars(100);
    const small = correlation(
      close.map((price) => price * 2 ** -40),
      open.map((price) => price * 2 ** -40),
    );
    expectSeries(small, correlation(close, open), "a power of two smaller", { relative: 1e-12 });
  });
});

describe("covariance", () => {
  it("is the mean product of the distances from both means, by hand", () => {
    // Distances -2, -1, 3 and -1, 2, -1.
    expectSeries(covariance([1, 2, 6], [0, 3, 0], 3), [NaN, NaN, -1], "1, 2, 6 and 0, 3, 0", {
      relative: 1e-14,
    });
  });

  it("is that of each window from scratch, behind a spike of both", () => {
    const { close, open } = sampleBars(400);
    close[100] = 1e8;
    open[110] = -1e8;
    const expected = close.map((_, i) => {
      if (i < 19) return NaN;
      const v = close.subarray(i - 19, i + 1);
      const w = open.subarray(i - 19, i + 1);
      const vMean = v.reduce((a, b) => a + b, 0) / 20;
      const wMean = w.reduce((a, b) => a + b, 0) / 20;
      return v.reduce((sum, value, k) => sum + (value - vMean) * ((w[k] ?? NaN) - wMean), 0) / 20;
    });
    expectSeries(covariance(close, open, 20), expected, "covariance", { relative: 1e-9, scale: 1 });
  });
});

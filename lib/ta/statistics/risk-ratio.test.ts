import { describe, it } from "vitest";
import {
  rollingSharpe,
  rollingSharpeDefinition,
  rollingSortino,
  rollingSortinoDefinition,
} from "@/lib/ta/statistics/risk-ratio";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { sampleBars } from "@/lib/ta/testing/sample-bars";

testIndicatorContract({
  definition: rollingSharpeDefinition,
  onConstantPrice: { sharpe: () => 0 },
  onShiftedPrice: "changes",
});

testIndicatorContract({
  definition: rollingSortinoDefinition,
  onConstantPrice: { sortino: () => 0 },
  onShiftedPrice: "changes",
});

const near = { relative: 1e-10, scale: 1 };

/** Ratio of each window of returns, from scratch. */
function ratios(close: Float64Array, length: number, risk: (returns: Float64Array, mean: number) => number) {
  return close.map((_, i) => {
    if (i < length) return NaN;
    const window = close.subarray(i - length, i + 1);
    const returns = window.subarray(1).map((value, k) => value / (window[k] ?? NaN) - 1);
    const mean = returns.reduce((a, b) => a + b, 0) / length;
    return (mean / risk(returns, mean)) * Math.sqrt(252);
  });
}

describe("rollingSharpe", () => {
  it("is mean over sample deviation of the returns, by hand", () => {
    // Returns 1 and 0: mean 1/2, sample deviation √(1/2).
    expectSeries(rollingSharpe([1, 2, 2], 2, 1), [NaN, NaN, Math.SQRT1_2], "1, 2, 2", { relative: 1e-14 });
    expectSeries(rollingSharpe([1, 2, 2], 2, 4), [NaN, NaN, Math.SQRT2], "4 bars a year", {
      relative: 1e-14,
    });
  });

  it("is that of each window from scratch", () => {
    const { close } = sampleBars(600);
    const expected = ratios(close, 252, (returns, mean) =>
      Math.sqrt(returns.reduce((sum, value) => sum + (value - mean) ** 2, 0) / 251),
    );
    expectSeries(rollingSharpe(close), expected, "sharpe", near);
  });

  it("is exactly 0 once a market has stopped moving", () => {
    const { close } = sampleBars(100);
    close.fill(0.1, 60);
    expectSeries(rollingSharpe(close, 20).subarray(80), new Array(20).fill(0), "sharpe");
  });
});

describe("rollingSortino", () => {
  it("is mean over downside deviation of the returns, by hand", () => {
    // Returns 1 and -1/2: mean 1/4, downside √(1/8).
    expectSeries(rollingSortino([1, 2, 1], 2, 1), [NaN, NaN, 0.25 / Math.sqrt(0.125)], "1, 2, 1", {
      relative: 1e-14,
    });
  });

  it("is that of each window from scratch", () => {
    const { close } = sampleBars(600);
    const expected = ratios(close, 252, (returns) =>
      Math.sqrt(returns.reduce((sum, value) => sum + Math.min(value, 0) ** 2, 0) / 252),
    );
    expectSeries(rollingSortino(close), expected, "sortino", near);
  });

  it("is 0 when no return is a loss", () => {
    expectSeries(rollingSortino([1, 2, 4, 4], 2, 252), [NaN, NaN, 0, 0], "only gains");
  });
});

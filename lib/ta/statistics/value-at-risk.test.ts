import { describe, it } from "vitest";
import { valueAtRisk, valueAtRiskDefinition } from "@/lib/ta/statistics/value-at-risk";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { overWindows } from "@/lib/ta/testing/over-windows";
import { sampleBars } from "@/lib/ta/testing/sample-bars";

testIndicatorContract({
  definition: valueAtRiskDefinition,
  onConstantPrice: { loss: () => 0 },
  onShiftedPrice: "changes",
});

describe("valueAtRisk", () => {
  it("is the interpolated quantile of the returns as a loss, by hand", () => {
    // Returns -1/2, 1, -1/4 in order -0.5, -0.25, 1; rank 0.25·2 = 0.5 lies at -0.375.
    expectSeries(valueAtRisk([8, 4, 8, 6], 3, 75), [NaN, NaN, NaN, 0.375], "8, 4, 8, 6", { relative: 1e-14 });
  });

  it("is negative when even the worst returns are gains", () => {
    expectSeries(valueAtRisk([1, 2, 4], 2, 90), [NaN, NaN, -1], "doubling");
  });

  it("is exceeded by the wanted share of the returns of each window", () => {
    const { close } = sampleBars(700);
    const returns = close.map((value, i) => value / (close[i - 1] ?? NaN) - 1);
    const losses = valueAtRisk(close, 201, 95);
    const exceeded = overWindows(returns, 201, (window) => window.toSorted()[10] ?? NaN);
    expectSeries(
      losses,
      exceeded.map((value, i) => (i < 201 ? NaN : -value)),
      "rank 10 of 201",
      { relative: 1e-10 },
    );
  });
});

import { describe, expect, it } from "vitest";
import { kalmanFilter, kalmanFilterDefinition } from "@/lib/ta/moving-averages/kalman-filter";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";

testIndicatorContract({
  definition: kalmanFilterDefinition,
  onConstantPrice: { kalman: (price) => price },
  onShiftedPrice: "moves",
});

describe("kalmanFilter", () => {
  it("weighs by the variances, by hand", () => {
    // Q = R = 1. Bar 1: p = 1 + 1, k = 2/3, level 0 + 2 = 2, e = 2/3. Bar 2: p = 5/3, k = 5/8: 2 + 8·5/8 = 7.
    expectSeries(kalmanFilter([0, 3, 10], 1, 1), [0, 2, 7], "Q = R", { relative: 1e-15 });
  });

  it("settles into an exponential average: k² = (1 - k)·Q/R", () => {
    const step = Float64Array.from({ length: 400 }, (_, i) => (i < 300 ? 0 : 1));
    const output = kalmanFilter(step, 0.5, 1);
    // k = 1/2 solves k² = (1 - k)/2.
    expect(output[300]).toBeCloseTo(0.5, 12);
    expect(output[301]).toBeCloseTo(0.75, 12);
  });
});

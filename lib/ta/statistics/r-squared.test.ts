import { describe, expect, it } from "vitest";
import { rSquared, rSquaredDefinition } from "@/lib/ta/statistics/r-squared";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { testPublishedValues } from "@/lib/ta/testing/published-values";

testIndicatorContract({
  definition: rSquaredDefinition,
  onConstantPrice: { rSquared: () => 0 },
  onShiftedPrice: "stays",
});

testPublishedValues({
  definition: rSquaredDefinition,
  source: "Skender's R² (20)",
  inputs: { length: 20 },
  decimals: 4,
  counts: { rSquared: 483 },
  values: { 249: { rSquared: 0.8056 }, 482: { rSquared: 0.173 }, 501: { rSquared: 0.7955 } },
});

describe("rSquared", () => {
  it("is the explained share of the variance, by hand", () => {
    // The line 0.5 + 2.5·x through 1, 2, 6 explains 12.5 of the squares 14.
    expectSeries(rSquared([1, 2, 6], 3).subarray(2), [12.5 / 14], "1, 2, 6", { relative: 1e-14 });
  });

  it("is 1 on a straight line, up or down, and never more", () => {
    const falling = Float64Array.from({ length: 60 }, (_, i) => 10 - 0.1 * i);
    const output = rSquared(falling, 14).subarray(13);
    expectSeries(
      output,
      output.map(() => 1),
      "falling",
      { relative: 1e-12 },
    );
    expect(Math.max(...output)).toBeLessThanOrEqual(1);
  });
});

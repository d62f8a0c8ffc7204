import { describe, it } from "vitest";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { aberration, aberrationDefinition } from "@/lib/ta/volatility/aberration";

testIndicatorContract({
  definition: aberrationDefinition,
  onConstantPrice: {
    upper: (price) => price,
    middle: (price) => price,
    lower: (price) => price,
    atr: () => 0,
  },
  onShiftedPrice: { upper: "moves", middle: "moves", lower: "moves", atr: "stays" },
});

describe("aberration", () => {
  it("puts an average true range around the mean of typical prices, by hand", () => {
    // Typical prices 2, 5, 8; true ranges 4 (6 - 2) and 4 (9 - 5).
    const { upper, middle, lower, atr } = aberration([3, 6, 9], [1, 4, 7], [2, 5, 8], 2, 1);
    expectSeries(middle, [NaN, 3.5, 6.5], "means of 2");
    expectSeries(atr, [NaN, 4, 4], "true ranges");
    expectSeries(upper, [NaN, 7.5, 10.5], "upper");
    expectSeries(lower, [NaN, -0.5, 2.5], "lower");
  });
});

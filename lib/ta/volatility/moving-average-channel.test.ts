import { describe, it } from "vitest";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import {
  movingAverageChannel,
  movingAverageChannelDefinition,
} from "@/lib/ta/volatility/moving-average-channel";

testIndicatorContract({
  definition: movingAverageChannelDefinition,
  onConstantPrice: { upper: (price) => price, lower: (price) => price },
  onShiftedPrice: "moves",
});

describe("movingAverageChannel", () => {
  it("averages highs and lows over lengths of their own, by hand", () => {
    const { upper, lower } = movingAverageChannel([3, 6, 12], [1, 4, 6], 3, 2);
    expectSeries(upper, [NaN, NaN, 7], "upper");
    expectSeries(lower, [NaN, 2.5, 5], "lower");
  });

  it("takes another type of average for both", () => {
    // Weights 1, 2 of three: (3 + 12)/3 and (1 + 8)/3.
    const { upper, lower } = movingAverageChannel([3, 6], [1, 4], 2, 2, "wma");
    expectSeries([...upper, ...lower], [NaN, 5, NaN, 3], "wma");
  });
});

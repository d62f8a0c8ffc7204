import { describe, it } from "vitest";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { keltnerOriginal, keltnerOriginalDefinition } from "@/lib/ta/volatility/keltner-original";

testIndicatorContract({
  definition: keltnerOriginalDefinition,
  onConstantPrice: { upper: (price) => price, middle: (price) => price, lower: (price) => price },
  onShiftedPrice: "moves",
});

describe("keltnerOriginal", () => {
  it("puts the mean range around the mean of typical prices, by hand", () => {
    // Typical prices 2, 5, 9; ranges 2, 2, 4; means of two 3.5, 7 and 2, 3; half of the range on either side.
    const { upper, middle, lower } = keltnerOriginal([3, 6, 11], [1, 4, 7], [2, 5, 9], 2, 0.5);
    expectSeries(middle, [NaN, 3.5, 7], "middle");
    expectSeries(upper, [NaN, 4.5, 8.5], "upper");
    expectSeries(lower, [NaN, 2.5, 5.5], "lower");
  });
});

import { describe, it } from "vitest";
import {
  detrendedSyntheticPrice,
  detrendedSyntheticPriceDefinition,
} from "@/lib/ta/cycles/detrended-synthetic-price";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";

testIndicatorContract({
  definition: detrendedSyntheticPriceDefinition,
  onConstantPrice: { dsp: () => 0 },
  onShiftedPrice: "stays",
});

describe("detrendedSyntheticPrice", () => {
  it("is the price less its exponential average, by hand", () => {
    // The average starts with (1 + 2 + 6) / 3 = 3 and moves half of the way: 4, then 2.
    expectSeries(detrendedSyntheticPrice([1, 2, 6, 5, 0], 3), [NaN, NaN, 3, 1, -2], "length 3");
  });
});

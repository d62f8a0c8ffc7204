import { describe, it } from "vitest";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { priceDistance, priceDistanceDefinition } from "@/lib/ta/volatility/price-distance";

testIndicatorContract({
  definition: priceDistanceDefinition,
  onConstantPrice: { distance: () => 0 },
  onShiftedPrice: "stays",
});

describe("priceDistance", () => {
  it("is twice the range less the body and with the gap, by hand", () => {
    // 2·(9 - 5) - |6 - 8| + |8 - 4| = 10; 2·(7 - 6) - |7 - 6| + |6 - 6| = 1.
    const output = priceDistance([3, 8, 6], [5, 9, 7], [2, 5, 6], [4, 6, 7]);
    expectSeries(output, [NaN, 10, 1], "10, 1");
  });
});

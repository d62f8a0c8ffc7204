import { describe, it } from "vitest";
import {
  priceRelativeStrength,
  priceRelativeStrengthDefinition,
} from "@/lib/ta/momentum/price-relative-strength";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";

testIndicatorContract({
  definition: priceRelativeStrengthDefinition,
  onConstantPrice: { ratio: (price) => (price === 0 ? 0 : 1), change: () => 0 },
  onShiftedPrice: "changes",
});

describe("price-relative-strength", () => {
  it("is the ratio and the difference of the returns, by hand", () => {
    const { ratio, change } = priceRelativeStrength([10, 12, 15, 15], [5, 6, 6, 3], 2);
    expectSeries(ratio, [2, 2, 2.5, 5], "ratio");
    // Returns over two bars: 50 % and 20 %, 25 % and -50 %.
    expectSeries(change, [NaN, NaN, 0.3, 0.75], "change", { relative: 1e-15 });
  });

  it("is 0 where it would divide by 0", () => {
    const { ratio, change } = priceRelativeStrength([0, 1], [2, 0], 1);
    expectSeries(ratio, [0, 0], "ratio");
    expectSeries(change, [NaN, 1], "change");
  });
});

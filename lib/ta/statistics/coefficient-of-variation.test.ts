import { describe, it } from "vitest";
import {
  coefficientOfVariation,
  coefficientOfVariationDefinition,
} from "@/lib/ta/statistics/coefficient-of-variation";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";

testIndicatorContract({
  definition: coefficientOfVariationDefinition,
  onConstantPrice: { variation: () => 0 },
  onShiftedPrice: "changes",
});

describe("coefficientOfVariation", () => {
  it("is the deviation over the mean, and 0 where that is 0, by hand", () => {
    // Means 2, 5, 0, -10; deviations 1, 2, 7, 3.
    const output = coefficientOfVariation([1, 3, 7, -7, -13], 2);
    expectSeries(output, [NaN, 0.5, 0.4, 0, -0.3], "1, 3, 7, -7, -13", { relative: 1e-15 });
  });
});

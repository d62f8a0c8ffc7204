import { describe, it } from "vitest";
import { minMaxScale, minMaxScaleDefinition } from "@/lib/ta/statistics/min-max-scale";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";

testIndicatorContract({
  definition: minMaxScaleDefinition,
  onConstantPrice: { scaled: () => 0 },
  onShiftedPrice: "stays",
});

describe("minMaxScale", () => {
  it("is 1 at the highest, 0 at the lowest and in a flat window, by hand", () => {
    expectSeries(minMaxScale([2, 4, 3, 0, 0, 0], 3), [NaN, NaN, 0.5, 0, 0, 0], "2, 4, 3, 0, 0, 0");
    expectSeries(minMaxScale([1, 2, 5], 3), [NaN, NaN, 1], "1, 2, 5");
  });
});

import { describe, it } from "vitest";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { ttmTrend, ttmTrendDefinition } from "@/lib/ta/trend/ttm-trend";

testIndicatorContract({
  definition: ttmTrendDefinition,
  onConstantPrice: { ttmTrend: () => -1 },
  onShiftedPrice: "stays",
});

describe("ttmTrend", () => {
  it("is 1 above the average middle only, -1 on it, by hand", () => {
    // Middles 2, 4, 3, 5: averages of two 3, 3.5, 4.
    const output = ttmTrend([3, 5, 4, 6], [1, 3, 2, 4], [2, 3, 4, 5], 2);
    expectSeries(output, [NaN, -1, 1, 1], "closes 3 on 3, 4 above 3.5, 5 above 4");
  });
});

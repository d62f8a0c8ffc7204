import { describe, it } from "vitest";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { averageDailyRange, averageDailyRangeDefinition } from "@/lib/ta/volatility/average-daily-range";

testIndicatorContract({
  definition: averageDailyRangeDefinition,
  onConstantPrice: { adr: () => 0 },
  onShiftedPrice: "stays",
});

describe("averageDailyRange", () => {
  it("is the mean of the ranges, by hand", () => {
    expectSeries(averageDailyRange([3, 9, 6], [1, 5, 6], 2), [NaN, 3, 2], "ranges 2, 4, 0");
  });
});

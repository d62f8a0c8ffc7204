import { describe, it } from "vitest";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import {
  averageDailyRangePercent,
  averageDailyRangePercentDefinition,
} from "@/lib/ta/volatility/average-daily-range-percent";

testIndicatorContract({
  definition: averageDailyRangePercentDefinition,
  onConstantPrice: { adr: (price, bar) => (price === 0 || bar < 19 ? NaN : 0) },
  onShiftedPrice: "changes",
});

describe("averageDailyRangePercent", () => {
  it("averages high over low and leaves a low of 0 out, by hand", () => {
    // 3/2 is 50 %, 5/4 is 25 %, 6/3 is 100 %.
    const output = averageDailyRangePercent([3, 5, 1, 6], [2, 4, 0, 3], 2);
    expectSeries(output, [NaN, 37.5, NaN, 62.5], "per cent");
  });
});

import { describe, it } from "vitest";
import { centralPivotRange, centralPivotRangeDefinition } from "@/lib/ta/pivots/central-pivot-range";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";

/** The sample begins with January: February's first bar is the first with levels. */
const level = (price: number, bar: number) => (bar < 31 ? NaN : price);

testIndicatorContract({
  definition: centralPivotRangeDefinition,
  onConstantPrice: { pivot: level, top: level, bottom: level },
  onShiftedPrice: "moves",
});

describe("centralPivotRange", () => {
  it("spans from the middle of the range to its mirror behind the pivot, the higher edge on top, by hand", () => {
    // Middle 105 both days; closes 108 and 102 put the pivot at 106 and 104, the mirror at 107 and 103.
    const time = [0, 1, 2].map((day) => day * 86_400_000);
    const outputs = centralPivotRange(time, [110, 110, 1], [100, 100, 1], [108, 102, 1], "day");
    expectSeries(outputs.pivot, [NaN, 106, 104], "pivot");
    expectSeries(outputs.top, [NaN, 107, 105], "top");
    expectSeries(outputs.bottom, [NaN, 105, 103], "bottom");
  });
});

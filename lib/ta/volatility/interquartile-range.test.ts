import { describe, it } from "vitest";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { sampleBars } from "@/lib/ta/testing/sample-bars";
import { interquartileRange, interquartileRangeDefinition } from "@/lib/ta/volatility/interquartile-range";

testIndicatorContract({
  definition: interquartileRangeDefinition,
  onConstantPrice: { iqr: () => 0 },
  onShiftedPrice: "stays",
});

describe("interquartileRange", () => {
  it("is the distance of the quartiles, which lie between neighbours where they must, by hand", () => {
    expectSeries(interquartileRange([9, 1, 5, 3, 7], 5), [NaN, NaN, NaN, NaN, 4], "7 - 3");
    // 1, 3, 5, 9: ranks 0.75 and 2.25 are 2.5 and 6.
    expectSeries(interquartileRange([9, 1, 5, 3], 4), [NaN, NaN, NaN, 3.5], "6 - 2.5");
  });

  it("agrees with quartiles of the sorted window taken anew at each bar", () => {
    const { close } = sampleBars(300);
    const length = 22;
    const expected = close.map((_, end) => {
      if (end < length - 1) return NaN;
      const sorted = close.slice(end - length + 1, end + 1).sort();
      const at = (rank: number) => sorted[rank] ?? NaN;
      return at(15) + 0.75 * (at(16) - at(15)) - (at(5) + 0.25 * (at(6) - at(5)));
    });
    expectSeries(interquartileRange(close, length), expected, "ranks 5.25 and 15.75", { relative: 1e-12 });
  });
});

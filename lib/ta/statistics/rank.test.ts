import { describe, it } from "vitest";
import {
  percentRank,
  percentRankDefinition,
  rollingRank,
  rollingRankDefinition,
} from "@/lib/ta/statistics/rank";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { overWindows } from "@/lib/ta/testing/over-windows";
import { sampleBars } from "@/lib/ta/testing/sample-bars";

testIndicatorContract({
  definition: percentRankDefinition,
  onConstantPrice: { percentRank: () => 0 },
  onShiftedPrice: "stays",
});

testIndicatorContract({
  definition: rollingRankDefinition,
  onConstantPrice: { rank: () => 15.5 },
  onShiftedPrice: "stays",
});

describe("percentRank", () => {
  it("counts the values before that are strictly below, by hand", () => {
    expectSeries(percentRank([1, 2, 2, 9, 0], 2), [NaN, NaN, 50, 100, 0], "1, 2, 2, 9, 0");
  });

  it("is the count over each window from scratch", () => {
    const { close } = sampleBars(500);
    const expected = overWindows(
      close,
      101,
      (window) => window.filter((v) => v < (window[100] ?? NaN)).length,
    );
    expectSeries(percentRank(close, 100), expected, "percent rank", { relative: 1e-14 });
  });
});

describe("rollingRank", () => {
  it("gives equal values the mean of their ranks, by hand", () => {
    expectSeries(rollingRank([3, 1, 3, 3, 0], 3), [NaN, NaN, 2.5, 2.5, 1], "3, 1, 3, 3, 0");
  });
});

import { describe, it } from "vitest";
import { zScore, zScoreDefinition } from "@/lib/ta/statistics/z-score";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { testPublishedValues } from "@/lib/ta/testing/published-values";

testIndicatorContract({
  definition: zScoreDefinition,
  onConstantPrice: { zScore: () => 0 },
  onShiftedPrice: "stays",
});

testPublishedValues({
  definition: zScoreDefinition,
  source: "Skender's z-score (10)",
  inputs: { length: 10 },
  decimals: 6,
  counts: { zScore: 493 },
  values: {
    8: { zScore: NaN },
    9: { zScore: -0.525917 },
    249: { zScore: 0.783563 },
    501: { zScore: 0.524312 },
  },
});

describe("zScore", () => {
  it("is the distance from the mean in population deviations, by hand", () => {
    // Mean 3, deviation √(14/3): (6 - 3)/√(14/3).
    expectSeries(zScore([1, 2, 6], 3).subarray(2), [3 / Math.sqrt(14 / 3)], "1, 2, 6", { relative: 1e-14 });
  });

  it("is exactly 0 once a market has stopped moving", () => {
    expectSeries(zScore([3.1, 0.7, 0.1, 0.1, 0.1, 0.1], 3).subarray(4), [0, 0], "0.1, 0.1, 0.1");
  });
});

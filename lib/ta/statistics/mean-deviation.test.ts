import { describe, it } from "vitest";
import { meanDeviation, meanDeviationDefinition } from "@/lib/ta/statistics/mean-deviation";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { testPublishedValues } from "@/lib/ta/testing/published-values";
import { testTalibEquality } from "@/lib/ta/testing/talib-reference";

testIndicatorContract({
  definition: meanDeviationDefinition,
  onConstantPrice: { meanDeviation: () => 0 },
  onShiftedPrice: "stays",
});

testTalibEquality({
  definition: meanDeviationDefinition,
  fn: "AVGDEV",
  inputs: ({ TimePeriod }) => ({ length: TimePeriod }),
  outputs: { Real: "meanDeviation" },
});

testPublishedValues({
  definition: meanDeviationDefinition,
  source: "Skender's mean absolute deviation (20)",
  inputs: { length: 20 },
  decimals: 6,
  counts: { meanDeviation: 483 },
  values: { 501: { meanDeviation: 9.45 } },
});

describe("meanDeviation", () => {
  it("is the mean distance from the window's mean, by hand", () => {
    // Means 3 and 6; distances 2, 1, 3 and 4, 0, 4.
    const expected = [NaN, NaN, 2, 8 / 3];
    expectSeries(meanDeviation([1, 2, 6, 10], 3), expected, "1, 2, 6, 10", { relative: 1e-15 });
  });
});

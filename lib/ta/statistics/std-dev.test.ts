import { describe, it } from "vitest";
import { stdDev, stdDevDefinition, variance, varianceDefinition } from "@/lib/ta/statistics/std-dev";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { testPublishedValues } from "@/lib/ta/testing/published-values";
import { testTalibEquality } from "@/lib/ta/testing/talib-reference";

testIndicatorContract({
  definition: stdDevDefinition,
  onConstantPrice: { stdDev: () => 0 },
  onShiftedPrice: "stays",
});

testTalibEquality({
  definition: stdDevDefinition,
  fn: "STDDEV",
  inputs: ({ TimePeriod, NbDev }) => ({ length: TimePeriod, multiplier: NbDev }),
  outputs: { Real: "stdDev" },
  scale: 1,
});

testPublishedValues({
  definition: stdDevDefinition,
  source: "Skender's standard deviation (10)",
  inputs: { length: 10 },
  decimals: 4,
  counts: { stdDev: 493 },
  values: { 8: { stdDev: NaN }, 9: { stdDev: 0.502 }, 249: { stdDev: 0.9827 }, 501: { stdDev: 5.4738 } },
});

describe("stdDev", () => {
  it("is the root of the mean squared distance times the multiplier, by hand", () => {
    // Distances from the means 2 and 5 are 1, and 2.
    expectSeries(stdDev([1, 3, 7], 2, 1), [NaN, 1, 2], "1, 3, 7");
    expectSeries(stdDev([1, 3, 7], 2, 2.5), [NaN, 2.5, 5], "times 2.5");
  });
});

testIndicatorContract({
  definition: varianceDefinition,
  onConstantPrice: { variance: () => 0 },
  onShiftedPrice: "stays",
});

testTalibEquality({
  definition: varianceDefinition,
  fn: "VAR",
  inputs: ({ TimePeriod }) => ({ length: TimePeriod }),
  outputs: { Real: "variance" },
  scale: 1,
});

describe("variance", () => {
  it("keeps the digits of small moves behind a large one", () => {
    const values = [1e9, 0, 1, 0, 1, 0, 1];
    expectSeries(variance(values, 2).subarray(2), [0.25, 0.25, 0.25, 0.25, 0.25], "behind a spike of 1e9");
  });
});

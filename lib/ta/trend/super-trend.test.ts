import { describe, expect, it } from "vitest";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { testSkenderEquality } from "@/lib/ta/testing/skender-reference";
import { superTrend, superTrendDefinition } from "@/lib/ta/trend/super-trend";

testIndicatorContract({
  definition: superTrendDefinition,
  onConstantPrice: { superTrend: (price) => price, upper: (price, bar) => (bar < 10 ? NaN : price) },
  onShiftedPrice: "moves",
});

testSkenderEquality({
  definition: superTrendDefinition,
  key: "supertrend",
  inputs: { length: 10, multiplier: 3 },
  outputs: { superTrend: "superTrend", upperBand: "upper", lowerBand: "lower" },
});

describe("superTrend", () => {
  it("keeps its stop while the band would retreat and turns at a close on the stop, by hand", () => {
    // Length 1, multiplier 1: true ranges 2, 2, 4, 8 around the middles 11, 12, 10, 8.
    // Bar 3 closes on the stop 10; the upper band is still that of bar 1: 13.
    const outputs = superTrend([11, 12, 13, 12, 12], [9, 10, 11, 8, 4], [10, 11, 12, 10, 5], 1, 1);
    expect(outputs.superTrend).toEqual(Float64Array.of(NaN, 9, 10, 13, 13));
    expect(outputs.lower).toEqual(Float64Array.of(NaN, 9, 10, NaN, NaN));
    expect(outputs.upper).toEqual(Float64Array.of(NaN, NaN, NaN, 13, 13));
  });
});

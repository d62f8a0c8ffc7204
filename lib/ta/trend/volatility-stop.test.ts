import { describe, expect, it } from "vitest";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { testPublishedValues } from "@/lib/ta/testing/published-values";
import { volatilityStop, volatilityStopDefinition } from "@/lib/ta/trend/volatility-stop";

testIndicatorContract({
  definition: volatilityStopDefinition,
  onConstantPrice: {},
  onShiftedPrice: "moves",
});

testPublishedValues({
  definition: volatilityStopDefinition,
  source: "Skender's volatility stop (14, 3)",
  inputs: { length: 14, multiplier: 3 },
  decimals: 4,
  counts: { stop: 448 },
  values: {
    53: { stop: NaN },
    54: { stop: 226.2118, upper: 226.2118, lower: NaN },
    55: { stop: 226.2124, upper: 226.2124, lower: NaN },
    282: { stop: 261.8687, upper: 261.8687, lower: NaN },
    283: { stop: 249.3219, upper: NaN, lower: 249.3219 },
    284: { stop: 249.746, upper: NaN, lower: 249.746 },
    501: { stop: 249.2423, upper: 249.2423, lower: NaN },
  },
});

describe("volatilityStop", () => {
  it("shows nothing before the first reversal and the new trade's stop behind it, by hand", () => {
    // Length 1: short by guess; the range of 1 at bar 1 puts the stop at 10 + 1.
    // Bar 2 closes above it: long from 12, with true ranges of 2 and 1 behind.
    const close = [10, 10, 12, 13, 8];
    const { stop, lower, upper } = volatilityStop([10, 11, 12, 13, 13], [10, 10, 10, 12, 8], close, 1, 1);
    expect(stop).toEqual(Float64Array.of(NaN, NaN, NaN, 10, 12));
    expect(lower).toEqual(Float64Array.of(NaN, NaN, NaN, 10, 12));
    expect(upper).toEqual(new Float64Array(5).fill(NaN));
  });
});

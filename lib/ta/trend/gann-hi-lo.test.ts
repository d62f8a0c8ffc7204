import { describe, it } from "vitest";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { gannHiLo, gannHiLoDefinition } from "@/lib/ta/trend/gann-hi-lo";

testIndicatorContract({
  definition: gannHiLoDefinition,
  onConstantPrice: {},
  onShiftedPrice: "moves",
});

describe("gannHiLo", () => {
  const high = [10, 10, 12, 12, 10, 10];
  const low = [8, 8, 10, 9, 6, 7];

  it("is the low average above the highs, the high average below the lows, and stays between, by hand", () => {
    // High averages of 2: 10, 11, 12, 11, 10; low averages of 2: 8, 9, 9.5, 7.5, 6.5, from bar 1 on.
    const close = [9, 9, 12, 10, 7, 8];
    expectSeries(gannHiLo(high, low, close, 2, 2), [NaN, NaN, 9, 9, 11, 11], "breaks at bars 2 and 4");
  });

  it("starts with the first break its two lengths allow, by hand", () => {
    // Highs themselves, low averages of 2: bar 1 closes above the high of 10, bar 4 below the mean of 9.5.
    expectSeries(gannHiLo(high, low, [9, 11, 9, 9, 9, 9], 1, 2), [NaN, 8, 8, 8, 10, 10], "high length 1");
  });
});

import { describe, expect, it } from "vitest";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { testPublishedValues } from "@/lib/ta/testing/published-values";
import { bollingerPercentB, bollingerPercentBDefinition } from "@/lib/ta/volatility/bollinger-percent-b";

testIndicatorContract({
  definition: bollingerPercentBDefinition,
  onConstantPrice: {},
  onShiftedPrice: "stays",
});

testPublishedValues({
  definition: bollingerPercentBDefinition,
  source: "Skender's %B of Bollinger bands (20, 2)",
  inputs: { length: 20, multiplier: 2 },
  decimals: 6,
  counts: { percentB: 483 },
  values: { 18: { percentB: NaN }, 249: { percentB: 0.803923 }, 501: { percentB: 0.349362 } },
});

describe("bollingerPercentB", () => {
  it("is 1 on the upper band, by hand: 2, 4, 4, 4, 5, 5, 7, 9 has mean 5, deviation 2", () => {
    expect(bollingerPercentB([2, 4, 4, 4, 5, 5, 7, 9], 8, 2).at(-1)).toBe(1);
    expect(bollingerPercentB([2, 4, 4, 4, 5, 5, 7, 9], 8, 4).at(-1)).toBe(0.75);
  });

  it("has no value where the last values are all the same, and values again behind them", () => {
    expectSeries(bollingerPercentB([1, 3, 3, 3, 5], 2, 1), [NaN, 1, NaN, NaN, 1], "length 2");
  });
});

import { describe, expect, it } from "vitest";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { testPublishedValues } from "@/lib/ta/testing/published-values";
import { bollingerBandwidth, bollingerBandwidthDefinition } from "@/lib/ta/volatility/bollinger-bandwidth";

testIndicatorContract({
  definition: bollingerBandwidthDefinition,
  onConstantPrice: { bandwidth: (price, bar) => (price === 0 || bar < 19 ? NaN : 0) },
  onShiftedPrice: "changes",
});

testPublishedValues({
  definition: bollingerBandwidthDefinition,
  source: "Skender's width of Bollinger bands (20, 2)",
  inputs: { length: 20, multiplier: 2 },
  decimals: 6,
  counts: { bandwidth: 483 },
  values: { 18: { bandwidth: NaN }, 249: { bandwidth: 0.031416 }, 501: { bandwidth: 0.173433 } },
});

describe("bollingerBandwidth", () => {
  it("is four deviations over the mean, by hand: 2, 4, 4, 4, 5, 5, 7, 9 has mean 5, deviation 2", () => {
    expect(bollingerBandwidth([2, 4, 4, 4, 5, 5, 7, 9], 8, 2).at(-1)).toBe(8 / 5);
  });

  it("has no value where the middle is 0 and is negative below it", () => {
    expectSeries(bollingerBandwidth([1, -1, -3], 2, 1), [NaN, NaN, -1], "length 2");
  });
});

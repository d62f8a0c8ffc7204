import { describe, it } from "vitest";
import {
  slopeLine,
  slopeLineDefinition,
  standardDeviationChannels,
  standardDeviationChannelsDefinition,
} from "@/lib/ta/statistics/std-dev-channels";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { testPublishedValues } from "@/lib/ta/testing/published-values";

const itself = (price: number) => price;

testIndicatorContract({
  definition: standardDeviationChannelsDefinition,
  onConstantPrice: { upper: itself, middle: itself, lower: itself },
  onShiftedPrice: "moves",
});

testPublishedValues({
  definition: standardDeviationChannelsDefinition,
  source: "Skender's standard deviation channels (20, 2)",
  inputs: { length: 20, multiplier: 2 },
  decimals: 4,
  counts: { upper: 500, middle: 500, lower: 500 },
  values: {
    1: { upper: NaN, middle: NaN, lower: NaN },
    2: { upper: 215.7098, middle: 213.7993, lower: 211.8888 },
    141: { upper: 240.4784, middle: 236.1744, lower: 231.8704 },
    142: { upper: 239.5585, middle: 236.3269, lower: 233.0953 },
    249: { upper: 267.5754, middle: 259.6044, lower: 251.6333 },
    482: { upper: 289.7473, middle: 267.9069, lower: 246.0664 },
    501: { upper: 257.6536, middle: 235.8131, lower: 213.9727 },
  },
});

testIndicatorContract({
  definition: slopeLineDefinition,
  onConstantPrice: { line: (price, bar) => (bar < 580 ? NaN : price) },
  onShiftedPrice: "moves",
});

testPublishedValues({
  definition: slopeLineDefinition,
  source: "Skender's slope line (20)",
  inputs: { length: 20 },
  decimals: 4,
  counts: { line: 20 },
  values: { 481: { line: NaN }, 482: { line: 267.9069 }, 501: { line: 235.8131 } },
});

describe("standardDeviationChannels", () => {
  it("cuts the bars from the last one backwards, by hand", () => {
    const { upper, middle, lower } = standardDeviationChannels([9, 1, 3, 5, 5], 2, 2);
    expectSeries(middle, [NaN, 1, 3, 5, 5], "middle");
    expectSeries(upper, [NaN, 3, 5, 5, 5], "upper");
    expectSeries(lower, [NaN, -1, 1, 5, 5], "lower");
  });
});

describe("slopeLine", () => {
  it("is one straight line over the last window, by hand", () => {
    // Through 1, 2, 6 the line is 0.5 + 2.5·x.
    expectSeries(slopeLine([9, 1, 2, 6], 3), [NaN, 0.5, 3, 5.5], "1, 2, 6", { relative: 1e-14 });
    expectSeries(slopeLine([1, 2], 3), [NaN, NaN], "too few bars");
  });
});

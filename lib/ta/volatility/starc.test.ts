import { describe, it } from "vitest";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { testPublishedValues } from "@/lib/ta/testing/published-values";
import { starc, starcDefinition } from "@/lib/ta/volatility/starc";

testIndicatorContract({
  definition: starcDefinition,
  onConstantPrice: { upper: (price) => price, middle: (price) => price, lower: (price) => price },
  onShiftedPrice: "moves",
});

testPublishedValues({
  definition: starcDefinition,
  source: "Skender's STARC bands (20, 2, 14)",
  inputs: { length: 20, multiplier: 2, atrLength: 14 },
  decimals: 4,
  counts: { upper: 483, middle: 483, lower: 483 },
  values: {
    18: { upper: NaN, middle: NaN, lower: NaN },
    19: { upper: 217.2345, middle: 214.525, lower: 211.8155 },
    249: { upper: 258.2261, middle: 255.55, lower: 252.8739 },
    485: { upper: 275.1161, middle: 265.4855, lower: 255.8549 },
    501: { upper: 264.1595, middle: 251.86, lower: 239.5605 },
  },
});

describe("starc", () => {
  it("puts average true ranges around a mean of closes, by hand", () => {
    // True ranges 4 (6 - 2) and 5 (10 - 5); means of two closes 3.5 and 6.5.
    const { upper, middle, lower } = starc([3, 6, 10], [1, 4, 7], [2, 5, 8], 2, 2, 1);
    expectSeries(middle, [NaN, 3.5, 6.5], "middle");
    expectSeries(upper, [NaN, 11.5, 16.5], "upper");
    expectSeries(lower, [NaN, -4.5, -3.5], "lower");
  });
});

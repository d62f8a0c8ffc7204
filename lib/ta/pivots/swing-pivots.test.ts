import { describe, it } from "vitest";
import { swingPivots, swingPivotsDefinition } from "@/lib/ta/pivots/swing-pivots";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { testPublishedValues } from "@/lib/ta/testing/published-values";

testIndicatorContract({
  definition: swingPivotsDefinition,
  onConstantPrice: {},
  onShiftedPrice: "moves",
});

testPublishedValues({
  definition: swingPivotsDefinition,
  source: "Skender's pivots (4, 4, 20)",
  inputs: { left: 4, right: 4, longest: 20 },
  decimals: 4,
  counts: { pivotHigh: 35, pivotLow: 34, highLine: 338, lowLine: 333 },
  values: {
    3: { pivotHigh: NaN, pivotLow: NaN, highLine: NaN, lowLine: NaN },
    7: { pivotHigh: NaN, pivotLow: 212.53, highLine: NaN, lowLine: 212.53 },
    120: { pivotHigh: 233.02, pivotLow: NaN, highLine: 233.02, lowLine: 228.9671 },
    180: { pivotHigh: 239.74, pivotLow: NaN, highLine: 239.74, lowLine: 236.705 },
    250: { pivotHigh: NaN, pivotLow: 256.81, highLine: NaN, lowLine: NaN },
    472: { pivotHigh: NaN, pivotLow: NaN, highLine: 274.14, lowLine: 255.8078 },
    498: { pivotHigh: NaN, pivotLow: NaN, highLine: NaN, lowLine: NaN },
  },
});

describe("swingPivots", () => {
  // Highs at bars 1, 3, 5 and 9: 4, 6, 6, 8.
  const high = [1, 4, 2, 6, 3, 6, 1, 2, 3, 8, 7];
  const flat = new Array<number>(high.length).fill(0);

  it("joins neighbours at different prices, by hand", () => {
    const { pivotHigh, highLine } = swingPivots(high, flat, 1, 1, 4);
    expectSeries(pivotHigh, [NaN, 4, NaN, 6, NaN, 6, NaN, NaN, NaN, 8, NaN], "pivots");
    expectSeries(highLine, [NaN, 4, 5, 6, NaN, 6, 6.5, 7, 7.5, 8, NaN], "lines");
  });

  it("joins none that are further apart than the longest line", () => {
    const { highLine } = swingPivots(high, flat, 1, 1, 3);
    expectSeries(highLine, [NaN, 4, 5, 6, NaN, NaN, NaN, NaN, NaN, NaN, NaN], "lines");
  });
});

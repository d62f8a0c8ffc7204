import { describe, it } from "vitest";
import { williamsFractal, williamsFractalDefinition } from "@/lib/ta/pivots/williams-fractal";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { testPublishedValues } from "@/lib/ta/testing/published-values";

testIndicatorContract({
  definition: williamsFractalDefinition,
  onConstantPrice: {},
  onShiftedPrice: "moves",
});

testPublishedValues({
  definition: williamsFractalDefinition,
  source: "Skender's Williams fractals (2)",
  inputs: { length: 2 },
  decimals: 4,
  counts: { bearish: 63, bullish: 71 },
  values: {
    1: { bearish: NaN, bullish: NaN },
    3: { bearish: 215.17, bullish: NaN },
    133: { bearish: 234.53, bullish: NaN },
    180: { bearish: 239.74, bullish: 238.52 },
    250: { bearish: NaN, bullish: 256.81 },
    500: { bearish: NaN, bullish: NaN },
  },
});

describe("williamsFractal", () => {
  it("marks the extreme's own bar and leaves the last bars open, by hand", () => {
    const { bearish, bullish } = williamsFractal([1, 5, 3, 4, 6], [0, 4, 2, 3, 5], 1);
    expectSeries(bearish, [NaN, 5, NaN, NaN, NaN], "bearish");
    expectSeries(bullish, [NaN, NaN, 2, NaN, NaN], "bullish");
  });
});

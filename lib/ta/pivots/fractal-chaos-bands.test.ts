import { describe, it } from "vitest";
import { fractalChaosBands, fractalChaosBandsDefinition } from "@/lib/ta/pivots/fractal-chaos-bands";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { testPublishedValues } from "@/lib/ta/testing/published-values";

testIndicatorContract({
  definition: fractalChaosBandsDefinition,
  onConstantPrice: {},
  onShiftedPrice: "moves",
});

testPublishedValues({
  definition: fractalChaosBandsDefinition,
  source: "Skender's fractal chaos bands (2)",
  inputs: { length: 2 },
  decimals: 4,
  counts: { upper: 497, lower: 493 },
  values: {
    4: { upper: NaN, lower: NaN },
    10: { upper: 214.84, lower: 212.53 },
    120: { upper: 233.35, lower: 231.14 },
    180: { upper: 236.78, lower: 233.56 },
    250: { upper: 258.7, lower: 257.04 },
    501: { upper: 262.47, lower: 229.42 },
  },
});

describe("fractalChaosBands", () => {
  it("keeps the last fractal until the next is certain, by hand", () => {
    // Highs at bars 1 and 3, lows at bar 2, each told a bar later.
    const { upper, lower } = fractalChaosBands([1, 5, 3, 4, 2, 2], [0, 4, 2, 3, 3, 3], 1);
    expectSeries(upper, [NaN, NaN, 5, 5, 4, 4], "upper");
    expectSeries(lower, [NaN, NaN, NaN, 2, 2, 2], "lower");
  });
});

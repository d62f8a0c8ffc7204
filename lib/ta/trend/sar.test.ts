import { describe, expect, it } from "vitest";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { sampleBars } from "@/lib/ta/testing/sample-bars";
import { testTalibEquality } from "@/lib/ta/testing/talib-reference";
import { sar, sarDefinition } from "@/lib/ta/trend/sar";

testIndicatorContract({
  definition: sarDefinition,
  onConstantPrice: { sar: (price) => price },
  onShiftedPrice: "moves",
});

testTalibEquality({
  definition: sarDefinition,
  fn: "SAR",
  inputs: ({ Acceleration, Maximum }) => ({ acceleration: Acceleration, maximum: Maximum }),
  outputs: { Real: "sar" },
});

describe("sar", () => {
  it("follows a rise faster with every new high and turns when it is touched, by hand", () => {
    // Long from the low 8, extreme 12: 8 + 0.25·4 = 9. Extreme 14, 0.5: 9 + 0.5·5 = 11.5, but not above the
    // low 10.
    // Bar 3 falls to 10: the stop goes to the extreme 14, the trade is short: 12.75, but not below the
    // high 14. Bar 4 falls to 8: 14 + 0.5·(8 - 14) = 11, but not below the high 13.
    const output = sar([10, 12, 14, 13, 12, 11], [8, 10, 11, 9, 8, 9], 0.25, 0.5);
    expectSeries(output, [NaN, 8, 9, 14, 14, 13], "0.25, 0.5");
  });

  it("begins short only when the second bar falls further than it rises", () => {
    expectSeries(sar([10, 9], [8, 7]), [NaN, 10], "falls: short from the high");
    // Long from the low 8, which 7 touches at once: the stop goes to the high 11.
    expectSeries(sar([10, 11], [8, 7]), [NaN, 11], "rises as far as it falls");
  });

  it("takes an acceleration above the maximum for the maximum", () => {
    const { high, low } = sampleBars(200);
    expect(sar(high, low, 0.5, 0.1)).toEqual(sar(high, low, 0.1, 0.1));
  });
});

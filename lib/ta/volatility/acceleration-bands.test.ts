import { describe, it } from "vitest";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { testTalibEquality } from "@/lib/ta/testing/talib-reference";
import { accelerationBands, accelerationBandsDefinition } from "@/lib/ta/volatility/acceleration-bands";

testIndicatorContract({
  definition: accelerationBandsDefinition,
  onConstantPrice: { upper: (price) => price, middle: (price) => price, lower: (price) => price },
  onShiftedPrice: { upper: "changes", middle: "moves", lower: "changes" },
});

testTalibEquality({
  definition: accelerationBandsDefinition,
  fn: "ACCBANDS",
  inputs: ({ TimePeriod }) => ({ length: TimePeriod }),
  outputs: { RealUpperBand: "upper", RealMiddleBand: "middle", RealLowerBand: "lower" },
});

describe("accelerationBands", () => {
  it("widens with the range and stays with the bar where high + low is 0, by hand", () => {
    // Bar 0: r = 4·2/8 = 1, so 5·2 above and 3·0 below. Bar 1: high + low = 0.
    const { upper, middle, lower } = accelerationBands([5, 1], [3, -1], [4, 0], 1);
    expectSeries(upper, [10, 1], "upper");
    expectSeries(middle, [4, 0], "middle");
    expectSeries(lower, [0, -1], "lower");
  });
});

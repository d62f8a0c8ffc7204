import { describe, it } from "vitest";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { testSkenderEquality } from "@/lib/ta/testing/skender-reference";
import { keltner, keltnerDefinition } from "@/lib/ta/volatility/keltner";

testIndicatorContract({
  definition: keltnerDefinition,
  onConstantPrice: {
    upper: (price) => price,
    middle: (price) => price,
    lower: (price) => price,
    width: (price, bar) => (price === 0 || bar < 19 ? NaN : 0),
  },
  onShiftedPrice: { upper: "moves", middle: "moves", lower: "moves", width: "changes" },
});

testSkenderEquality({
  definition: keltnerDefinition,
  key: "keltner",
  inputs: { length: 20, multiplier: 2, atrLength: 10 },
  outputs: { upperBand: "upper", centerline: "middle", lowerBand: "lower", width: "width" },
});

describe("keltner", () => {
  it("starts with the later of average and range, by hand", () => {
    // True ranges 4 (6 - 2) and 4 (9 - 5), so the range is 4 from bar 2 on; the average is the close.
    const { upper, middle, lower, width } = keltner([3, 6, 9], [1, 4, 7], [2, 5, 8], 1, 1.5, 2);
    expectSeries(middle, [NaN, NaN, 8], "middle");
    expectSeries(upper, [NaN, NaN, 14], "upper");
    expectSeries(lower, [NaN, NaN, 2], "lower");
    expectSeries(width, [NaN, NaN, 1.5], "width");
  });
});

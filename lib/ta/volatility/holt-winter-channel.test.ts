import { describe, it } from "vitest";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { holtWinterChannel, holtWinterChannelDefinition } from "@/lib/ta/volatility/holt-winter-channel";

testIndicatorContract({
  definition: holtWinterChannelDefinition,
  onConstantPrice: { upper: (price) => price, middle: (price) => price, lower: (price) => price },
  onShiftedPrice: "moves",
});

describe("holtWinterChannel", () => {
  it("smooths level, velocity and acceleration and takes the bands from the errors before, by hand", () => {
    // With all weights 1/2 from 8: bar 1 (16): f 12, v 2, a 1: 14.5, error 1.5.
    // Bar 2 (12): f (12 + 2 + 0.5 + 12)/2 = 13.25, v (3 + 1.25)/2 = 2.125, a (1 + 0.125)/2 = 0.5625: 15.65625.
    // Bar 3 (12): f (15.65625 + 12)/2 = 13.828125, v (2.6875 + 0.578125)/2 = 1.6328125,
    // a (0.5625 - 0.4921875)/2 = 0.03515625: 15.478515625; variance 1.5²/2.
    const { upper, middle, lower } = holtWinterChannel([8, 16, 12, 12], 0.5, 0.5, 0.5, 0.5, 2);
    const expected = [8, 14.5, 15.65625, 15.478515625];
    const width = 2 * Math.sqrt(1.125);
    expectSeries(middle, expected, "middle");
    expectSeries(upper, [8, 14.5, 15.65625, 15.478515625 + width], "upper");
    expectSeries(lower, [8, 14.5, 15.65625, 15.478515625 - width], "lower");
  });
});

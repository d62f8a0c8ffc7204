import { describe, it } from "vitest";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { testSkenderEquality } from "@/lib/ta/testing/skender-reference";
import { donchian, donchianDefinition } from "@/lib/ta/volatility/donchian";

testIndicatorContract({
  definition: donchianDefinition,
  onConstantPrice: {
    upper: (price) => price,
    middle: (price) => price,
    lower: (price) => price,
    width: (price, bar) => (price === 0 || bar < 20 ? NaN : 0),
  },
  onShiftedPrice: { upper: "moves", middle: "moves", lower: "moves", width: "changes" },
});

testSkenderEquality({
  definition: donchianDefinition,
  key: "donchian",
  inputs: { length: 20 },
  outputs: { upperBand: "upper", centerline: "middle", lowerBand: "lower", width: "width" },
});

describe("donchian", () => {
  it("leaves the present bar out, by hand", () => {
    const { upper, middle, lower, width } = donchian([3, 6, 9, 1], [1, 4, 7, -5], 2);
    expectSeries(upper, [NaN, NaN, 6, 9], "upper");
    expectSeries(lower, [NaN, NaN, 1, 4], "lower");
    expectSeries(middle, [NaN, NaN, 3.5, 6.5], "middle");
    expectSeries(width, [NaN, NaN, 5 / 3.5, 5 / 6.5], "width");
  });
});

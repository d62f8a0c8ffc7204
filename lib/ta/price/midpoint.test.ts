import { describe, it } from "vitest";
import { midpoint, midpointDefinition, midprice, midpriceDefinition } from "@/lib/ta/price/midpoint";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { testTalibEquality } from "@/lib/ta/testing/talib-reference";

testIndicatorContract({
  definition: midpointDefinition,
  onConstantPrice: { midpoint: (price) => price },
  onShiftedPrice: "moves",
});

testTalibEquality({
  definition: midpointDefinition,
  fn: "MIDPOINT",
  inputs: ({ TimePeriod }) => ({ length: TimePeriod }),
  outputs: { Real: "midpoint" },
});

testIndicatorContract({
  definition: midpriceDefinition,
  onConstantPrice: { midprice: (price) => price },
  onShiftedPrice: "moves",
});

testTalibEquality({
  definition: midpriceDefinition,
  fn: "MIDPRICE",
  inputs: ({ TimePeriod }) => ({ length: TimePeriod }),
  outputs: { Real: "midprice" },
});

describe("midpoint and midprice", () => {
  it("are half way between the extremes of the window, by hand", () => {
    expectSeries(midpoint([1, 5, 2, 4], 2), [NaN, 3, 3.5, 3], "one series");
    expectSeries(midprice([4, 6, 5], [1, 3, 0], 2), [NaN, 3.5, 3], "highs and lows");
  });

  it("are the value and the middle of the bar at length 1", () => {
    expectSeries(midpoint([1, 5], 1), [1, 5], "one series");
    expectSeries(midprice([4, 6], [1, 3], 1), [2.5, 4.5], "highs and lows");
  });
});

import { describe, expect, it } from "vitest";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { testTalibEquality } from "@/lib/ta/testing/talib-reference";
import { atr, atrDefinition } from "@/lib/ta/volatility/atr";

testIndicatorContract({
  definition: atrDefinition,
  onConstantPrice: { atr: () => 0 },
  onShiftedPrice: "stays",
});

testTalibEquality({
  definition: atrDefinition,
  fn: "ATR",
  inputs: ({ TimePeriod }) => ({ length: TimePeriod }),
  outputs: { Real: "atr" },
});

describe("atr", () => {
  it("averages the true ranges of the bars 1 to length and smooths on, by hand", () => {
    // True ranges: bar 1 gaps up to 6 above the close of 2, bar 2 is 3 high, bar 3 gaps down from 5 to 0.
    const output = atr([3, 6, 6, 1], [1, 5, 3, 0], [2, 6, 5, 1], 2);
    expectSeries(output, [NaN, NaN, 3.5, 4.25], "true ranges 4, 3, 5");
  });

  it("is the true range itself at length 1", () => {
    expectSeries(atr([3, 6, 6], [1, 5, 3], [2, 6, 5], 1), [NaN, 4, 3], "length 1");
  });

  it("refuses columns of different lengths and names them", () => {
    expect(() => atr([1, 2], [1, 2], [1], 1)).toThrow(
      new RangeError("atr: high and close must have the same length, got 2 and 1"),
    );
  });
});

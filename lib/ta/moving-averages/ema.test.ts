import { describe, it } from "vitest";
import { ema, emaDefinition } from "@/lib/ta/moving-averages/ema";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { testTalibEquality } from "@/lib/ta/testing/talib-reference";

testIndicatorContract({
  definition: emaDefinition,
  onConstantPrice: { ema: (price) => price },
  onShiftedPrice: "moves",
});

testTalibEquality({
  definition: emaDefinition,
  fn: "EMA",
  inputs: ({ TimePeriod }) => ({ length: TimePeriod }),
  outputs: { Real: "ema" },
});

describe("ema", () => {
  it("starts with the mean of the first values and moves k of the way, by hand", () => {
    expectSeries(ema([1, 2, 6, 5, 0], 3), [NaN, NaN, 3, 4, 2], "length 3, k = 1/2");
    expectSeries(ema([1, 2, 6], 1), [1, 2, 6], "length 1, k = 1");
  });

  it("reads a series that is itself still warming up", () => {
    expectSeries(ema(ema([1, 2, 6, 5, 0], 3), 2), [NaN, NaN, NaN, 3.5, 2.5], "ema of ema", {
      relative: 1e-15,
    });
  });
});

import { describe, it } from "vitest";
import { stochasticFast, stochasticFastDefinition } from "@/lib/ta/momentum/stochastic-fast";
import { MOVING_AVERAGE_TYPES } from "@/lib/ta/nodes/moving-average";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { testTalibEquality } from "@/lib/ta/testing/talib-reference";

testIndicatorContract({
  definition: stochasticFastDefinition,
  onConstantPrice: { k: () => 0, d: () => 0 },
  onShiftedPrice: "stays",
});

testTalibEquality({
  definition: stochasticFastDefinition,
  fn: "STOCHF",
  inputs: ({ FastK_Period, FastD_Period, FastD_MAType = 0 }) => ({
    length: FastK_Period,
    signal: FastD_Period,
    signalType: MOVING_AVERAGE_TYPES[FastD_MAType],
  }),
  outputs: { FastK: "k", FastD: "d" },
});

describe("stochasticFast", () => {
  it("is 100 at the high, 0 at the low and 0 without a range, by hand", () => {
    const output = stochasticFast([2, 4, 4, 4], [2, 2, 4, 4], [2, 4, 4, 4], 2, 1);
    expectSeries(output.k, [NaN, 100, 100, 0], "ranges 2–4, 2–4, 4–4");
    expectSeries(output.d, [NaN, 100, 100, 0], "an average of one value");
  });
});

import { describe, it } from "vitest";
import { stochRsi, stochRsiDefinition } from "@/lib/ta/momentum/stoch-rsi";
import { MOVING_AVERAGE_TYPES } from "@/lib/ta/nodes/moving-average";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { testTalibEquality } from "@/lib/ta/testing/talib-reference";

testIndicatorContract({
  definition: stochRsiDefinition,
  onConstantPrice: { k: () => 0, d: () => 0 },
  onShiftedPrice: "stays",
});

testTalibEquality({
  definition: stochRsiDefinition,
  fn: "STOCHRSI",
  inputs: ({ TimePeriod, FastK_Period, FastD_Period, FastD_MAType = 0 }) => ({
    length: TimePeriod,
    stochastic: FastK_Period,
    signal: FastD_Period,
    signalType: MOVING_AVERAGE_TYPES[FastD_MAType],
  }),
  outputs: { FastK: "k", FastD: "d" },
  scale: 1e-3,
});

describe("stochRsi", () => {
  it("is the place of the index in its own range, by hand", () => {
    // The RSI of length 2 goes 66.7, 80, 44.4 (gain 1, 1, 0.5 to loss 0.5, 0.25, 0.625): up is 100, down is 0.
    const output = stochRsi([1, 3, 2, 3, 2], 2, 2, 2);
    expectSeries(output.k, [NaN, NaN, NaN, NaN, 0], "k");
    expectSeries(output.d, [NaN, NaN, NaN, NaN, 50], "d: mean of 100 and 0");
  });
});

import { describe, it } from "vitest";
import { stochastic, stochasticDefinition } from "@/lib/ta/momentum/stochastic";
import { MOVING_AVERAGE_TYPES } from "@/lib/ta/nodes/moving-average";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { testTalibEquality } from "@/lib/ta/testing/talib-reference";

testIndicatorContract({
  definition: stochasticDefinition,
  onConstantPrice: { k: () => 0, d: () => 0 },
  onShiftedPrice: "stays",
});

testTalibEquality({
  definition: stochasticDefinition,
  fn: "STOCH",
  inputs: ({ FastK_Period, SlowK_Period, SlowK_MAType = 0, SlowD_Period, SlowD_MAType = 0 }) => ({
    length: FastK_Period,
    smoothing: SlowK_Period,
    smoothingType: MOVING_AVERAGE_TYPES[SlowK_MAType],
    signal: SlowD_Period,
    signalType: MOVING_AVERAGE_TYPES[SlowD_MAType],
  }),
  outputs: { SlowK: "k", SlowD: "d" },
});

describe("stochastic", () => {
  it("is the place of the close in the range of the bars, averaged twice, by hand", () => {
    // Ranges of two bars: 1–5, 1–5, 2–6, 2–6; closes 4, 1, 6, 4 lie at 75, 0, 100, 50 percent of them.
    const output = stochastic([4, 5, 5, 6, 6], [1, 2, 1, 2, 3], [2, 4, 1, 6, 4], 2, 2, "sma", 2, "sma");
    expectSeries(output.k, [NaN, NaN, NaN, 50, 75], "k: means of 0, 100 and of 100, 50");
    expectSeries(output.d, [NaN, NaN, NaN, 43.75, 62.5], "d: means of 37.5, 50 and of 50, 75");
  });
});

import { describe, it } from "vitest";
import { ppo, ppoDefinition, ppoSignal, ppoSignalDefinition } from "@/lib/ta/momentum/ppo";
import { MOVING_AVERAGE_TYPES } from "@/lib/ta/nodes/moving-average";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { sampleBars } from "@/lib/ta/testing/sample-bars";
import { testTalibEquality } from "@/lib/ta/testing/talib-reference";

testIndicatorContract({
  definition: ppoDefinition,
  onConstantPrice: { ppo: () => 0 },
  onShiftedPrice: "changes",
});

testIndicatorContract({
  definition: ppoSignalDefinition,
  onConstantPrice: { ppo: () => 0, signal: () => 0, histogram: () => 0 },
  onShiftedPrice: "changes",
});

testTalibEquality({
  definition: ppoDefinition,
  fn: "PPO",
  inputs: ({ FastPeriod, SlowPeriod, MAType = 0 }) => ({
    fast: FastPeriod,
    slow: SlowPeriod,
    type: MOVING_AVERAGE_TYPES[MAType],
  }),
  outputs: { Real: "ppo" },
  scale: 1,
});

describe("ppo", () => {
  it("is the gap of two averages in percent of the slow one, by hand", () => {
    // Means of two 5, 7 less means of three 4, 6.
    expectSeries(ppo([2, 4, 6, 8], 2, 3), [NaN, NaN, 25, 100 / 6], "ppo", { relative: 1e-15 });
  });

  it("is 0 percent of an average of zero", () => {
    // Means of two -0.5, 1.5, means of three 0, 2/3.
    expectSeries(ppo([1, -1, 0, 3], 2, 3), [NaN, NaN, 0, 125], "ppo", { relative: 1e-14 });
  });

  it("swaps a fast length above the slow one", () => {
    const { close } = sampleBars(100);
    expectSeries(ppo(close, 26, 12, "ema"), ppo(close, 12, 26, "ema"), "ppo");
  });
});

describe("ppoSignal", () => {
  it("is the percentage of exponential averages, its average and the gap, by hand", () => {
    // Fast (k = 2/3): 3, 5, 7, 9. Slow (k = 1/2): 4, 6, 8. Percentages 25, 50/3, 12.5; signal k = 2/3.
    const { ppo, signal, histogram } = ppoSignal([2, 4, 6, 8, 10], 2, 3, 2);
    const tolerance = { relative: 1e-13 };
    const first = (25 + 50 / 3) / 2;
    const second = (2 / 3) * 12.5 + first / 3;
    expectSeries(ppo, [NaN, NaN, 25, 50 / 3, 12.5], "ppo", tolerance);
    expectSeries(signal, [NaN, NaN, NaN, first, second], "signal", tolerance);
    expectSeries(histogram, [NaN, NaN, NaN, 50 / 3 - first, 12.5 - second], "histogram", tolerance);
  });
});

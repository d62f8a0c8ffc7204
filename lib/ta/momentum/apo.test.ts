import { describe, it } from "vitest";
import { apo, apoDefinition } from "@/lib/ta/momentum/apo";
import { MOVING_AVERAGE_TYPES } from "@/lib/ta/nodes/moving-average";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { sampleBars } from "@/lib/ta/testing/sample-bars";
import { testTalibEquality } from "@/lib/ta/testing/talib-reference";

testIndicatorContract({
  definition: apoDefinition,
  onConstantPrice: { apo: () => 0 },
  onShiftedPrice: "stays",
});

testTalibEquality({
  definition: apoDefinition,
  fn: "APO",
  inputs: ({ FastPeriod, SlowPeriod, MAType = 0 }) => ({
    fast: FastPeriod,
    slow: SlowPeriod,
    type: MOVING_AVERAGE_TYPES[MAType],
  }),
  outputs: { Real: "apo" },
  scale: 1,
});

describe("apo", () => {
  it("is the gap of two averages, by hand", () => {
    // Means of two 5, 7 less means of three 4, 6.
    expectSeries(apo([2, 4, 6, 8], 2, 3), [NaN, NaN, 1, 1], "apo");
  });

  it("seeds each exponential average with its own first values", () => {
    // Fast (k = 2/3): 3 at index 1, then 2/3·9 + 1 = 7. Slow (k = 1/2): 5 at index 2.
    expectSeries(apo([2, 4, 9], 2, 3, "ema"), [NaN, NaN, 2], "apo", { relative: 1e-15 });
  });

  it("swaps a fast length above the slow one", () => {
    const { close } = sampleBars(100);
    expectSeries(apo(close, 26, 12, "ema"), apo(close, 12, 26, "ema"), "apo");
  });
});

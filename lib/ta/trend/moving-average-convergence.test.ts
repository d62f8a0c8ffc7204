import { describe, expect, it } from "vitest";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { sampleBars } from "@/lib/ta/testing/sample-bars";
import { testTalibEquality } from "@/lib/ta/testing/talib-reference";
import {
  movingAverageConvergence,
  movingAverageConvergenceDefinition,
} from "@/lib/ta/trend/moving-average-convergence";

testIndicatorContract({
  definition: movingAverageConvergenceDefinition,
  onConstantPrice: { movingAverageConvergence: () => 0 },
  onShiftedPrice: "stays",
});

testTalibEquality({
  definition: movingAverageConvergenceDefinition,
  fn: "MACD",
  inputs: ({ FastPeriod, SlowPeriod }) => ({ fast: FastPeriod, slow: SlowPeriod }),
  outputs: { MACD: "movingAverageConvergence" },
  settles: { after: 1, relative: 1e-9, because: "without a signal it begins earlier" },
});

describe("movingAverageConvergence", () => {
  it("is the difference of two averages seeded with the means that end at slow - 1, by hand", () => {
    // Fast of 2: seeds 5, then k = 2/3: 5 + 2/3·5 = 25/3. Slow of 3: seed 4, then k = 1/2: 4 + 1/2·6 = 7.
    const output = movingAverageConvergence([2, 4, 6, 10], 2, 3);
    expectSeries(output, [NaN, NaN, 1, 25 / 3 - 7], "2, 3", { relative: 1e-14 });
  });

  it("swaps a fast length above the slow one, as TA-Lib does", () => {
    const { close } = sampleBars(100);
    expect(movingAverageConvergence(close, 26, 12)).toEqual(movingAverageConvergence(close, 12, 26));
  });
});

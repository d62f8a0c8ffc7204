import { describe, it } from "vitest";
import { rollingSum, rollingSumDefinition } from "@/lib/ta/statistics/rolling-sum";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { testTalibEquality } from "@/lib/ta/testing/talib-reference";

testIndicatorContract({
  definition: rollingSumDefinition,
  onConstantPrice: { sum: (price) => 30 * price },
  onShiftedPrice: "changes",
});

testTalibEquality({
  definition: rollingSumDefinition,
  fn: "SUM",
  inputs: ({ TimePeriod }) => ({ length: TimePeriod }),
  outputs: { Real: "sum" },
});

describe("rollingSum", () => {
  it("is exactly 0 when all its values are, whatever went before", () => {
    expectSeries(rollingSum([0.1, 0.2, 0.3, 0, 0], 2).subarray(4), [0], "0, 0");
  });
});

import { describe, it } from "vitest";
import { dema, demaDefinition } from "@/lib/ta/moving-averages/dema";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { testTalibEquality } from "@/lib/ta/testing/talib-reference";

testIndicatorContract({
  definition: demaDefinition,
  onConstantPrice: { dema: (price) => price },
  onShiftedPrice: "moves",
});

testTalibEquality({
  definition: demaDefinition,
  fn: "DEMA",
  inputs: ({ TimePeriod }) => ({ length: TimePeriod }),
  outputs: { Real: "dema" },
});

describe("dema", () => {
  it("is twice the average less the average of it, by hand", () => {
    // Length 2, k = 2/3: ema is 2, 4, 8 from bar 1 on, its average 3, then 19/3.
    expectSeries(dema([1, 3, 5, 10], 2), [NaN, NaN, 5, 16 - 19 / 3], "length 2", { relative: 1e-15 });
    expectSeries(dema([1, 2, 6], 1), [1, 2, 6], "length 1");
  });
});

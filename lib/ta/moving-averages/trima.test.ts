import { describe, it } from "vitest";
import { trima, trimaDefinition } from "@/lib/ta/moving-averages/trima";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { testTalibEquality } from "@/lib/ta/testing/talib-reference";

testIndicatorContract({
  definition: trimaDefinition,
  onConstantPrice: { trima: (price) => price },
  onShiftedPrice: "moves",
});

testTalibEquality({
  definition: trimaDefinition,
  fn: "TRIMA",
  inputs: ({ TimePeriod }) => ({ length: TimePeriod }),
  outputs: { Real: "trima" },
});

describe("trima", () => {
  it("weighs 1, 2, 1 at length 3 and 1, 2, 2, 1 at length 4, by hand", () => {
    expectSeries(trima([1, 2, 6, 4], 3), [NaN, NaN, 11 / 4, 18 / 4], "length 3", { relative: 1e-15 });
    expectSeries(trima([1, 2, 6, 4], 4), [NaN, NaN, NaN, 21 / 6], "length 4", { relative: 1e-15 });
    expectSeries(trima([1, 2, 6], 1), [1, 2, 6], "length 1");
  });
});

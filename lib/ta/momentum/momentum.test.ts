import { describe, it } from "vitest";
import { momentum, momentumDefinition } from "@/lib/ta/momentum/momentum";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { testTalibEquality } from "@/lib/ta/testing/talib-reference";

testIndicatorContract({
  definition: momentumDefinition,
  onConstantPrice: { momentum: () => 0 },
  onShiftedPrice: "stays",
});

testTalibEquality({
  definition: momentumDefinition,
  fn: "MOM",
  inputs: ({ TimePeriod }) => ({ length: TimePeriod }),
  outputs: { Real: "momentum" },
  scale: 1,
});

describe("momentum", () => {
  it("is the difference to the value `length` bars ago, by hand", () => {
    expectSeries(momentum([1, 5, 3, 2], 2), [NaN, NaN, 2, -3], "length 2");
  });
});

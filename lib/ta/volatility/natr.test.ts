import { describe, it } from "vitest";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { testTalibEquality } from "@/lib/ta/testing/talib-reference";
import { natr, natrDefinition } from "@/lib/ta/volatility/natr";

testIndicatorContract({
  definition: natrDefinition,
  onConstantPrice: { natr: () => 0 },
  onShiftedPrice: "changes",
});

testTalibEquality({
  definition: natrDefinition,
  fn: "NATR",
  inputs: ({ TimePeriod }) => ({ length: TimePeriod }),
  outputs: { Real: "natr" },
});

describe("natr", () => {
  it("is the average true range in per cent of the close, 0 where that is 0, by hand", () => {
    // True ranges 4, 3, 5; their averages of length 2: 3.5 and 4.25. Closes 5 and 0.
    expectSeries(natr([3, 6, 6, 1], [1, 5, 3, 0], [2, 6, 5, 0], 2), [NaN, NaN, 70, 0], "per cent");
  });

  it("divides by the close at length 1 as well: 4 of 6 and 3 of 5", () => {
    const output = natr([3, 6, 6], [1, 5, 3], [2, 6, 5], 1);
    expectSeries(output, [NaN, 400 / 6, 60], "length 1", { relative: 1e-15 });
  });
});

import { describe, it } from "vitest";
import { trix, trixDefinition } from "@/lib/ta/momentum/trix";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { testTalibEquality } from "@/lib/ta/testing/talib-reference";

testIndicatorContract({
  definition: trixDefinition,
  onConstantPrice: { trix: () => 0 },
  onShiftedPrice: "changes",
});

testTalibEquality({
  definition: trixDefinition,
  fn: "TRIX",
  inputs: ({ TimePeriod }) => ({ length: TimePeriod }),
  outputs: { Real: "trix" },
  scale: 1e-2,
});

describe("trix", () => {
  it("is the rate of change itself at length 1, by hand", () => {
    expectSeries(trix([4, 5, 0, 3], 1), [NaN, 25, -100, 0], "length 1");
  });

  it("is the growth of three averages one behind the other, by hand", () => {
    // With k = 2/3 and a line rising by 1 each average is a line 0.5 lower: 0.5 at index 3, then 1.5.
    expectSeries(trix([-1, 0, 1, 2, 3], 2), [NaN, NaN, NaN, NaN, 200], "length 2", { relative: 1e-13 });
  });
});

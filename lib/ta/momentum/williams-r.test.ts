import { describe, it } from "vitest";
import { williamsR, williamsRDefinition } from "@/lib/ta/momentum/williams-r";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { testTalibEquality } from "@/lib/ta/testing/talib-reference";

testIndicatorContract({
  definition: williamsRDefinition,
  onConstantPrice: { williamsR: () => 0 },
  onShiftedPrice: "stays",
});

testTalibEquality({
  definition: williamsRDefinition,
  fn: "WILLR",
  inputs: ({ TimePeriod }) => ({ length: TimePeriod }),
  outputs: { Real: "williamsR" },
});

describe("williamsR", () => {
  it("is how far the close lies below the highest high, in percent of the range, by hand", () => {
    expectSeries(
      williamsR([4, 5, 5, 6], [1, 2, 1, 2], [2, 4, 1, 6], 2),
      [NaN, -25, -100, 0],
      "ranges 1–5, 1–5, 1–6",
    );
  });
});

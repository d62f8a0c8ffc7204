import { describe, it } from "vitest";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { testTalibEquality } from "@/lib/ta/testing/talib-reference";
import { trueRange, trueRangeDefinition } from "@/lib/ta/volatility/true-range";

testIndicatorContract({
  definition: trueRangeDefinition,
  onConstantPrice: { range: () => 0 },
  onShiftedPrice: "stays",
});

testTalibEquality({
  definition: trueRangeDefinition,
  fn: "TRANGE",
  inputs: () => ({}),
  outputs: { Real: "range" },
});

describe("trueRange", () => {
  it("counts the gap from the close before, by hand", () => {
    // Bar 1 gaps up: 6 - 2. Bar 2 lies around the close before: 6 - 3. Bar 3 gaps down: 5 - 0.
    expectSeries(trueRange([3, 6, 6, 1], [1, 5, 3, 0], [2, 6, 5, 1]), [NaN, 4, 3, 5], "ranges");
  });
});

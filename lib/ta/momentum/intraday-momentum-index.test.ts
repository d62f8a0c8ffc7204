import { describe, it } from "vitest";
import {
  intradayMomentumIndex,
  intradayMomentumIndexDefinition,
} from "@/lib/ta/momentum/intraday-momentum-index";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { testTalibEquality } from "@/lib/ta/testing/talib-reference";

testIndicatorContract({
  definition: intradayMomentumIndexDefinition,
  onConstantPrice: { intradayMomentumIndex: () => 50 },
  onShiftedPrice: "stays",
});

testTalibEquality({
  definition: intradayMomentumIndexDefinition,
  fn: "IMI",
  inputs: ({ TimePeriod }) => ({ length: TimePeriod }),
  outputs: { Real: "intradayMomentumIndex" },
});

describe("intradayMomentumIndex", () => {
  it("is the share of the rises from open to close, and 50 when there is no movement, by hand", () => {
    // Moves 3, -1, 0, 0 of two bars each: 3 of 4, 0 of 1, none.
    expectSeries(intradayMomentumIndex([1, 5, 4, 2], [4, 4, 4, 2], 2), [NaN, 75, 0, 50], "length 2");
  });
});

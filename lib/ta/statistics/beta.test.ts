import { describe, it } from "vitest";
import { beta, betaDefinition } from "@/lib/ta/statistics/beta";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { testTalibEquality } from "@/lib/ta/testing/talib-reference";

testIndicatorContract({
  definition: betaDefinition,
  onConstantPrice: { beta: () => 0 },
  onShiftedPrice: "changes",
});

testTalibEquality({
  definition: betaDefinition,
  fn: "BETA",
  inputs: ({ TimePeriod }) => ({ length: TimePeriod, source: "close", against: "open" }),
  outputs: { Real: "beta" },
});

describe("beta", () => {
  it("is the slope of the second series' returns on those of the first, by hand", () => {
    // Returns 1 and -1/2 of the market, 1/2 and 0 of the asset: covariance 3/16, variance 9/16.
    expectSeries(beta([1, 2, 1], [2, 3, 3], 2), [NaN, NaN, 1 / 3], "market first", { relative: 1e-14 });
  });

  it("is 0 when the market stands still, and a return from 0 is 0", () => {
    expectSeries(beta([5, 5, 5], [2, 3, 4], 2), [NaN, NaN, 0], "still");
    expectSeries(beta([0, 7, 14], [2, 2, 3], 2), [NaN, NaN, 0.5], "returns 0 and 1", { relative: 1e-14 });
  });
});

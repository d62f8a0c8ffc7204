import { describe, it } from "vitest";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { testSkenderEquality } from "@/lib/ta/testing/skender-reference";
import { chandelierExit, chandelierExitDefinition } from "@/lib/ta/trend/chandelier-exit";

testIndicatorContract({
  definition: chandelierExitDefinition,
  onConstantPrice: { long: (price) => price, short: (price) => price },
  onShiftedPrice: "moves",
});

testSkenderEquality({
  definition: chandelierExitDefinition,
  key: "chexit",
  inputs: { length: 22, multiplier: 3 },
  outputs: { chandelierExit: "long" },
});

describe("chandelierExit", () => {
  it("hangs both stops from the window's extremes, by hand", () => {
    // Length 2: true ranges 2 and 4, mean 3; highest high 14, lowest low 10 of bars 1 and 2.
    const { long, short } = chandelierExit([11, 12, 14], [9, 10, 10], [10, 11, 12], 2, 2);
    expectSeries(long, [NaN, NaN, 8], "14 - 2·3");
    expectSeries(short, [NaN, NaN, 16], "10 + 2·3");
  });
});

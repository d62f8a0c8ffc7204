import { describe, it } from "vitest";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { testSkenderEquality } from "@/lib/ta/testing/skender-reference";
import { ichimoku, ichimokuDefinition } from "@/lib/ta/trend/ichimoku";

const price = (level: number) => level;

testIndicatorContract({
  definition: ichimokuDefinition,
  onConstantPrice: { conversion: price, base: price, leadingA: price, leadingB: price },
  onShiftedPrice: "moves",
});

testSkenderEquality({
  definition: ichimokuDefinition,
  key: "ichimoku",
  inputs: { conversion: 9, base: 26, leading: 52, displacement: 26 },
  outputs: {
    tenkanSen: "conversion",
    kijunSen: "base",
    senkouSpanA: "leadingA",
    senkouSpanB: "leadingB",
  },
});

describe("ichimoku", () => {
  it("draws the spans displacement bars behind the bar they are made at, by hand", () => {
    const { conversion, base, leadingA, leadingB } = ichimoku([4, 6, 8, 5, 9], [2, 4, 5, 1, 3], 1, 2, 3, 1);
    expectSeries(conversion, [3, 5, 6.5, 3, 6], "conversion: the middle of each bar");
    expectSeries(base, [NaN, 4, 6, 4.5, 5], "base: 2 to 6, 4 to 8, 1 to 8, 1 to 9");
    expectSeries(leadingA, [NaN, NaN, 4.5, 6.25, 3.75], "span A: the mean of both, one bar later");
    expectSeries(leadingB, [NaN, NaN, NaN, 5, 4.5], "span B: 2 to 8 and 1 to 8, one bar later");
  });
});

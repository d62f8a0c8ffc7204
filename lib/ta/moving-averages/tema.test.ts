import { describe, it } from "vitest";
import { tema, temaDefinition } from "@/lib/ta/moving-averages/tema";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { testTalibEquality } from "@/lib/ta/testing/talib-reference";

testIndicatorContract({
  definition: temaDefinition,
  onConstantPrice: { tema: (price) => price },
  onShiftedPrice: "moves",
});

testTalibEquality({
  definition: temaDefinition,
  fn: "TEMA",
  inputs: ({ TimePeriod }) => ({ length: TimePeriod }),
  outputs: { Real: "tema" },
});

describe("tema", () => {
  it("is three averages less three of them averaged plus a third, by hand", () => {
    // Length 2, k = 2/3: a is 2, 4, 8, 6 from bar 1 on, b is 3, 19/3, 55/9, c is 14/3, 17/3 - 1/27.
    const c = (2 / 3) * (55 / 9) + (1 / 3) * (14 / 3);
    expectSeries(tema([1, 3, 5, 10, 5], 2), [NaN, NaN, NaN, 24 - 19 + 14 / 3, 18 - 55 / 3 + c], "length 2", {
      relative: 1e-14,
    });
    expectSeries(tema([1, 2, 6], 1), [1, 2, 6], "length 1");
  });
});

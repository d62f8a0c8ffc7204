import { describe, it } from "vitest";
import { hma, hmaDefinition } from "@/lib/ta/moving-averages/hma";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { testSkenderEquality } from "@/lib/ta/testing/skender-reference";

testIndicatorContract({
  definition: hmaDefinition,
  onConstantPrice: { hma: (price) => price },
  onShiftedPrice: "moves",
});

testSkenderEquality({
  definition: hmaDefinition,
  key: "hma",
  inputs: { length: 14 },
  outputs: { hma: "hma" },
});

describe("hma", () => {
  it("is exact on a straight line, without lag, from bar length + root - 2 on, by hand", () => {
    // wma of a line trails it by (length - 1) / 3: 2·(x - 1/3) - (x - 1) is x + 1/3, and the last wma takes 1/3 off.
    const line = [0, 1, 2, 3, 4, 5];
    expectSeries(hma(line, 4), [NaN, NaN, NaN, NaN, 4, 5], "length 4", { relative: 1e-15 });
  });
});

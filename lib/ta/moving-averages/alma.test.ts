import { describe, it } from "vitest";
import { alma, almaDefinition } from "@/lib/ta/moving-averages/alma";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { testSkenderEquality } from "@/lib/ta/testing/skender-reference";

testIndicatorContract({
  definition: almaDefinition,
  onConstantPrice: { alma: (price) => price },
  onShiftedPrice: "moves",
});

testSkenderEquality({
  definition: almaDefinition,
  key: "alma",
  inputs: { length: 9, offset: 0.85, sigma: 6 },
  outputs: { alma: "alma" },
});

describe("alma", () => {
  it("weighs both ends of its window alike when centred, by hand", () => {
    // Length 3, width 3 / 1.5 = 2, centre 1: weights w, 1, w with w = exp(-1/8).
    const w = Math.exp(-1 / 8);
    const expected = [NaN, NaN, (7 * w + 2) / (1 + 2 * w), (5 * w + 6) / (1 + 2 * w)];
    expectSeries(alma([1, 2, 6, 3], 3, 0.5, 1.5), expected, "centred", { relative: 1e-15 });
  });

  it("is the values themselves at length 1", () => {
    expectSeries(alma([1, 2, 6], 1), [1, 2, 6], "length 1");
  });
});

import { describe, it } from "vitest";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { testSkenderEquality } from "@/lib/ta/testing/skender-reference";
import { choppiness, choppinessDefinition } from "@/lib/ta/trend/choppiness";

testIndicatorContract({
  definition: choppinessDefinition,
  onConstantPrice: { choppiness: () => NaN },
  onShiftedPrice: "stays",
});

testSkenderEquality({
  definition: choppinessDefinition,
  key: "chop",
  inputs: { length: 14 },
  outputs: { chop: "choppiness" },
});

describe("choppiness", () => {
  it("is 0 on a straight run and 100 when every bar covers the whole range, by hand", () => {
    const straight = [1, 2, 3, 4];
    expectSeries(choppiness(straight, straight, straight, 3), [NaN, NaN, NaN, 0], "straight");
    // Two true ranges of 2 in a range of 2: 100·ln(2) / ln(2).
    expectSeries(choppiness([3, 3, 3], [1, 1, 1], [2, 2, 2], 2), [NaN, NaN, 100], "to and fro", {
      relative: 1e-15,
    });
  });

  it("has no value while the last length bars stand still", () => {
    const level = [1, 2, 2, 2, 3];
    expectSeries(choppiness(level, level, level, 2), [NaN, NaN, 0, NaN, 0], "standing still");
  });
});

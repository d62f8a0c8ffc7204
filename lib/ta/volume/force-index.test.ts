import { describe, it } from "vitest";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { testSkenderEquality } from "@/lib/ta/testing/skender-reference";
import { forceIndex, forceIndexDefinition } from "@/lib/ta/volume/force-index";

testIndicatorContract({
  definition: forceIndexDefinition,
  onConstantPrice: { force: () => 0 },
  onShiftedPrice: "stays",
});

testSkenderEquality({
  definition: forceIndexDefinition,
  key: "force",
  inputs: { length: 2 },
  outputs: { forceIndex: "force" },
});

describe("forceIndex", () => {
  it("averages change times volume from a mean as seed on, by hand", () => {
    // Forces 1·2 = 2, -3·4 = -12, 6·3 = 18; k = 2/3.
    expectSeries(forceIndex([5, 6, 3, 9], [1, 2, 4, 3], 2), [NaN, NaN, -5, 31 / 3], "2, -12, 18", {
      relative: 1e-14,
    });
  });
});

import { describe, it } from "vitest";
import {
  gopalakrishnanRangeIndex,
  gopalakrishnanRangeIndexDefinition,
} from "@/lib/ta/momentum/gopalakrishnan-range-index";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";

testIndicatorContract({
  definition: gopalakrishnanRangeIndexDefinition,
  onConstantPrice: { gopalakrishnanRangeIndex: () => NaN },
  onShiftedPrice: "stays",
});

describe("gopalakrishnan-range-index", () => {
  it("is the logarithm of the range to the base of the length, by hand", () => {
    // Ranges over two bars: 4, 8, 8, then 0 twice, where the last three bars are one price.
    const output = gopalakrishnanRangeIndex([3, 5, 9, 4, 4, 4], [1, 2, 1, 4, 4, 4], 2);
    expectSeries(output, [NaN, 2, 3, 3, NaN, NaN], "length 2", { relative: 1e-15 });
  });
});

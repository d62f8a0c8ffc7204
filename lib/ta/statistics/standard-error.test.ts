import { describe, it } from "vitest";
import { standardError, standardErrorDefinition } from "@/lib/ta/statistics/standard-error";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";

testIndicatorContract({
  definition: standardErrorDefinition,
  onConstantPrice: { standardError: () => 0 },
  onShiftedPrice: "stays",
});

describe("standardError", () => {
  it("is the population deviation over the root of the number, by hand", () => {
    // Distances from the means 4 and 6: 3, 1, 1, 3 (mean square 5) and 5, 3, 1, 9 (mean square 29).
    expectSeries(standardError([1, 3, 5, 7], 4), [NaN, NaN, NaN, Math.sqrt(5) / 2], "1, 3, 5, 7", {
      relative: 1e-14,
    });
    expectSeries(standardError([1, 3, 5, 15], 4), [NaN, NaN, NaN, Math.sqrt(29) / 2], "1, 3, 5, 15", {
      relative: 1e-14,
    });
  });
});

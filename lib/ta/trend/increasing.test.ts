import { describe, it } from "vitest";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import {
  decreasing,
  decreasingDefinition,
  increasing,
  increasingDefinition,
} from "@/lib/ta/trend/increasing";

testIndicatorContract({
  definition: increasingDefinition,
  onConstantPrice: { increasing: () => 0 },
  onShiftedPrice: "stays",
});

testIndicatorContract({
  definition: decreasingDefinition,
  onConstantPrice: { decreasing: () => 0 },
  onShiftedPrice: "stays",
});

describe("increasing and decreasing", () => {
  const values = [1, 2, 3, 3, 4, 2, 1, 0];

  it("compare with the value some bars ago", () => {
    expectSeries(increasing(values, 2), [NaN, NaN, 1, 1, 1, 0, 0, 0], "over 2 bars");
    expectSeries(decreasing(values, 2), [NaN, NaN, 0, 0, 0, 1, 1, 1], "over 2 bars");
  });

  it("ask for every bar in between when told to, equal values breaking the row", () => {
    expectSeries(increasing(values, 2, "every-bar"), [NaN, NaN, 1, 0, 0, 0, 0, 0], "2 in a row");
    expectSeries(decreasing(values, 2, "every-bar"), [NaN, NaN, 0, 0, 0, 0, 1, 1], "2 in a row");
  });
});

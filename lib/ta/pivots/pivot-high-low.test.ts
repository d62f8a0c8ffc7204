import { describe, it } from "vitest";
import { pivotHighLow, pivotHighLowDefinition } from "@/lib/ta/pivots/pivot-high-low";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { sampleBars } from "@/lib/ta/testing/sample-bars";

testIndicatorContract({
  definition: pivotHighLowDefinition,
  onConstantPrice: {},
  onShiftedPrice: "moves",
});

describe("pivotHighLow", () => {
  it.each([
    [5, 5],
    [1, 4],
    [6, 1],
  ])("finds what a look at every neighbour finds, and says it when it is certain (%d, %d)", (left, right) => {
    const { high, low } = sampleBars(500);
    const found = (values: Float64Array, sign: number) =>
      values.map((_, i) => {
        const place = i - right;
        const neighbours = [...values.slice(Math.max(place - left, 0), Math.max(i + 1, 0))];
        const price = values[place] ?? NaN;
        const beaten = neighbours.filter((other) => sign * other < sign * price).length;
        return place >= left && beaten === left + right ? price : NaN;
      });
    const outputs = pivotHighLow(high, low, left, right);
    expectSeries(outputs.pivotHigh, found(high, 1), "highs");
    expectSeries(outputs.pivotLow, found(low, -1), "lows");
  });

  it("finds none among equal neighbours, on either side", () => {
    const high = [1, 3, 3, 1, 3, 2, 3];
    expectSeries(pivotHighLow(high, high, 1, 1).pivotHigh, [NaN, NaN, NaN, NaN, NaN, 3, NaN], "highs");
  });
});

import { describe, it } from "vitest";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { pvo, pvoDefinition } from "@/lib/ta/volume/pvo";

testIndicatorContract({
  definition: pvoDefinition,
  onConstantPrice: { pvo: () => 0, signal: () => 0, histogram: () => 0 },
  onShiftedPrice: "stays",
});

describe("pvo", () => {
  it("is the gap of two averages in percent of the slow one, its average and the gap, by hand", () => {
    // Fast (k = 2/3): 3, 5, 7, 9. Slow (k = 1/2): 4, 6, 8. Percentages 25, 50/3, 12.5; signal k = 2/3.
    const output = pvo([2, 4, 6, 8, 10], 2, 3, 2);
    const first = (25 + 50 / 3) / 2;
    const second = (2 / 3) * 12.5 + first / 3;
    const tolerance = { relative: 1e-13 };
    expectSeries(output.pvo, [NaN, NaN, 25, 50 / 3, 12.5], "pvo", tolerance);
    expectSeries(output.signal, [NaN, NaN, NaN, first, second], "signal", tolerance);
    expectSeries(output.histogram, [NaN, NaN, NaN, 50 / 3 - first, 12.5 - second], "histogram", tolerance);
  });

  it("is 0 while nothing is traded and swaps a fast length above the slow one", () => {
    expectSeries(pvo([0, 0, 0], 1, 2, 1).pvo, [NaN, 0, 0], "no volume");
    expectSeries(pvo([1, 5, 2], 2, 1, 1).pvo, pvo([1, 5, 2], 1, 2, 1).pvo, "swapped");
  });
});

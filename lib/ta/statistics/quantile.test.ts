import { describe, it } from "vitest";
import { median, medianDefinition, quantile, quantileDefinition } from "@/lib/ta/statistics/quantile";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { overWindows } from "@/lib/ta/testing/over-windows";
import { sampleBars } from "@/lib/ta/testing/sample-bars";

testIndicatorContract({
  definition: medianDefinition,
  onConstantPrice: { median: (price) => price },
  onShiftedPrice: "moves",
});

testIndicatorContract({
  definition: quantileDefinition,
  onConstantPrice: { quantile: (price) => price },
  onShiftedPrice: "moves",
});

describe("median", () => {
  it("is the middle value, or the mean of the two middle ones, by hand", () => {
    expectSeries(median([5, 1, 9, 3, 3], 3), [NaN, NaN, 5, 3, 3], "of three");
    expectSeries(median([5, 1, 9, 3, 3], 4), [NaN, NaN, NaN, 4, 3], "of four");
  });
});

describe("quantile", () => {
  it("takes the value at the rank, or the straight line between its neighbours, by hand", () => {
    // Ranks 0.9·4 = 3.6 and 0.25·4 = 1 of 1, 2, 4, 8, 16.
    const values = [8, 1, 16, 2, 4];
    expectSeries(quantile(values, 5, 0.9).subarray(4), [8 + 0.6 * 8], "0.9", { relative: 1e-15 });
    expectSeries(quantile(values, 5, 0.25).subarray(4), [2], "0.25");
  });

  it("is that of a sorted copy at every bar", () => {
    const { close } = sampleBars(600);
    for (const [length, share] of [
      [7, 0.1],
      [30, 0.75],
      [101, 1],
      [50, 0],
    ] as const) {
      const rank = share * (length - 1);
      const expected = overWindows(close, length, (window) => {
        const sorted = window.toSorted();
        const low = sorted[Math.floor(rank)] ?? NaN;
        const high = sorted[Math.ceil(rank)] ?? NaN;
        return low + (rank - Math.floor(rank)) * (high - low);
      });
      expectSeries(quantile(close, length, share), expected, `${share} of ${length}`, { relative: 1e-14 });
    }
  });
});

import { describe, expect, it } from "vitest";
import { ma } from "@/lib/ta/moving-averages/ma";
import { mavp, mavpDefinition } from "@/lib/ta/moving-averages/mavp";
import { MOVING_AVERAGE_TYPES, movingAverageFirstIndex } from "@/lib/ta/nodes/moving-average";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { sampleBars } from "@/lib/ta/testing/sample-bars";

testIndicatorContract({
  definition: mavpDefinition,
  onConstantPrice: { mavp: (price) => price },
  onShiftedPrice: "changes",
});

describe("mavp", () => {
  it("reads each bar's length from the second series, cut to a whole number and to the bounds, by hand", () => {
    const values = [1, 2, 6, 3, 4, 9];
    const lengths = [3, 3, 2.9, 3, -7, 99];
    // Means of 2, 3, 2 and 3 values.
    expectSeries(mavp(values, lengths, 2, 3), [NaN, NaN, 4, 11 / 3, 3.5, 16 / 3], "sma", { relative: 1e-15 });
  });

  it.each(MOVING_AVERAGE_TYPES)(
    "starts every length so that all have their first value at once: %s",
    (type) => {
      const { close } = sampleBars(200);
      const lengths = close.map((_, i) => 2 + ((i * 7) % 11));
      const first = movingAverageFirstIndex(type, 9);
      const expected = close.map((_, i) => {
        if (i < first) return NaN;
        const length = Math.min(Math.max(lengths[i] ?? NaN, 4), 9);
        const start = first - movingAverageFirstIndex(type, length);
        return ma(close.subarray(start), length, type)[i - start] ?? NaN;
      });
      expectSeries(mavp(close, lengths, 4, 9, type), expected, type, { relative: 1e-12 });
    },
  );

  it("swaps bounds that are the wrong way round", () => {
    const { close, open } = sampleBars(60);
    expect(mavp(close, open, 9, 4)).toEqual(mavp(close, open, 4, 9));
  });
});

import { describe, it } from "vitest";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { sampleBars } from "@/lib/ta/testing/sample-bars";
import {
  bollingerBandwidthPercentile,
  bollingerBandwidthPercentileDefinition,
} from "@/lib/ta/volatility/bollinger-bandwidth-percentile";

testIndicatorContract({
  definition: bollingerBandwidthPercentileDefinition,
  onConstantPrice: { percentile: (price, bar) => (price === 0 || bar < 144 ? NaN : 0) },
  onShiftedPrice: "changes",
});

describe("bollingerBandwidthPercentile", () => {
  it("is the share of narrower bandwidths among those before, counted from scratch", () => {
    const { close } = sampleBars(300);
    const widths = Array.from(close, (_, end) => {
      if (end < 4) return NaN;
      const window = close.subarray(end - 4, end + 1);
      const mean = window.reduce((sum, value) => sum + value, 0) / 5;
      return Math.sqrt(window.reduce((sum, value) => sum + (value - mean) ** 2, 0) / 5) / mean;
    });
    const expected = widths.map((width, i) =>
      i < 24 ? NaN : 5 * widths.slice(i - 20, i).filter((before) => before < width).length,
    );
    expectSeries(bollingerBandwidthPercentile(close, 5, 20), expected, "shares of 20");
  });

  it("does not count an equal bandwidth and leaves out a bar whose middle is 0, by hand", () => {
    // Means of two 2, 2, 0, 1, 3 and deviations 1, 1, 3, 2, 0: widths 1/2, 1/2, none, 2, 0 in relative measure.
    const output = bollingerBandwidthPercentile([1, 3, 1, -1, 3, 3], 2, 1);
    expectSeries(output, [NaN, NaN, 0, NaN, 100, 0], "one bar compared");
  });
});

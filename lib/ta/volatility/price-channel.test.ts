import { describe, it } from "vitest";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { sampleBars } from "@/lib/ta/testing/sample-bars";
import { priceChannel, priceChannelDefinition } from "@/lib/ta/volatility/price-channel";

testIndicatorContract({
  definition: priceChannelDefinition,
  onConstantPrice: { upper: (price) => price, middle: (price) => price, lower: (price) => price },
  onShiftedPrice: "moves",
});

describe("priceChannel", () => {
  it("is the highest high and the lowest low up to this bar, sought from scratch", () => {
    const { high, low } = sampleBars(150);
    const windows = Array.from(high, (_, i) => ({
      highs: i < 6 ? [NaN] : [...high.subarray(i - 6, i + 1)],
      lows: i < 6 ? [NaN] : [...low.subarray(i - 6, i + 1)],
    }));
    const { upper, middle, lower } = priceChannel(high, low, 7);
    const tops = windows.map(({ highs }) => Math.max(...highs));
    const bottoms = windows.map(({ lows }) => Math.min(...lows));
    expectSeries(upper, tops, "upper");
    expectSeries(lower, bottoms, "lower");
    expectSeries(
      middle,
      tops.map((top, i) => (top + (bottoms[i] ?? NaN)) / 2),
      "middle",
      { relative: 1e-15 },
    );
  });
});

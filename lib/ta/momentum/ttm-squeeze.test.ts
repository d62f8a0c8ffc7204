import { describe, expect, it } from "vitest";
import { ttmSqueeze, ttmSqueezeDefinition } from "@/lib/ta/momentum/ttm-squeeze";
import { sma } from "@/lib/ta/moving-averages/sma";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { lineEnd } from "@/lib/ta/testing/line-end";
import { sampleBars } from "@/lib/ta/testing/sample-bars";

testIndicatorContract({
  definition: ttmSqueezeDefinition,
  onConstantPrice: { momentum: () => 0, squeeze: () => 0 },
  onShiftedPrice: "stays",
});

describe("ttm-squeeze", () => {
  const { high, low, close } = sampleBars(500);

  it("has the regression of the distance from two middles as its momentum, from scratch", () => {
    const average = sma(close, 20);
    const distance = close.map((price, i) => {
      const top = Math.max(...high.subarray(i - 19, i + 1));
      const bottom = Math.min(...low.subarray(i - 19, i + 1));
      return i < 19 ? NaN : price - ((top + bottom) / 2 + (average[i] ?? NaN)) / 2;
    });
    const expected = distance.map((_, i) => lineEnd(distance, i, 20));
    expectSeries(ttmSqueeze(high, low, close).momentum, expected, "momentum", { relative: 1e-9, scale: 1 });
  });

  it.each([
    [20, 2, 20, 1.5],
    [20, 1.9, 20, 2],
    [10, 2, 30, 1.7],
    [30, 1.8, 5, 1.2],
  ])(
    "compares both pairs of bands (%d, %d, %d, %d), from scratch",
    (length, multiplier, keltnerLength, ranges) => {
      const { squeeze } = ttmSqueeze(high, low, close, length, multiplier, keltnerLength, ranges);
      const middle = sma(close, length);
      const keltnerMiddle = sma(close, keltnerLength);
      const trueRange = close.map((_, i) => {
        const previous = close[i - 1] ?? NaN;
        return Math.max(high[i] ?? NaN, previous) - Math.min(low[i] ?? NaN, previous);
      });
      const range = sma(trueRange, keltnerLength);
      const expected = close.map((_, i) => {
        if (i < Math.max(length - 1, keltnerLength)) return NaN;
        const mean = middle[i] ?? NaN;
        const squares = close
          .subarray(i - length + 1, i + 1)
          .reduce((sum, price) => sum + (price - mean) ** 2, 0);
        const width = multiplier * Math.sqrt(squares / length);
        const centre = keltnerMiddle[i] ?? NaN;
        const channel = ranges * (range[i] ?? NaN);
        if (mean - width > centre - channel && mean + width < centre + channel) return 1;
        return mean - width < centre - channel && mean + width > centre + channel ? -1 : 0;
      });
      expectSeries(squeeze, expected, "squeeze");
      expect(new Set(expected.subarray(40)).size, "states seen").toBeGreaterThan(1);
    },
  );
});

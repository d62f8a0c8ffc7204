import { describe, it } from "vitest";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { sampleBars } from "@/lib/ta/testing/sample-bars";
import { randomWalkIndex, randomWalkIndexDefinition } from "@/lib/ta/trend/random-walk-index";
import { atr } from "@/lib/ta/volatility/atr";

testIndicatorContract({
  definition: randomWalkIndexDefinition,
  onConstantPrice: { high: () => 0, low: () => 0 },
  onShiftedPrice: "stays",
});

describe("randomWalkIndex", () => {
  it("relates the reach of two bars to their range at length 2, by hand", () => {
    // True ranges 2 (4 to 6) and 3 (5 to 8): 2.5·√2 is the way of a random walk. From 4 to 8, and from 6 to
    // 5.
    const { high, low } = randomWalkIndex([5, 6, 8], [4, 4, 5], [5, 6, 7], 2);
    expectSeries(high, [NaN, NaN, 4 / (2.5 * Math.SQRT2)], "high", { relative: 1e-15 });
    expectSeries(low, [NaN, NaN, 1 / (2.5 * Math.SQRT2)], "low", { relative: 1e-15 });
  });

  it("takes the strongest of all stretches, each against its own average true range", () => {
    const bars = sampleBars(300);
    const length = 9;
    const stretches = [2, 3, 4, 5, 6, 7, 8, 9].map((k) => ({
      k,
      atr: atr(bars.high, bars.low, bars.close, k),
    }));
    const strongest = (reach: (bar: number, start: number) => number) =>
      bars.close.map((_, i) => {
        if (i < length) return NaN;
        return Math.max(
          ...stretches.map(({ k, atr }) => reach(i, i - k + 1) / ((atr[i] ?? NaN) * Math.sqrt(k))),
        );
      });
    const { high, low } = randomWalkIndex(bars.high, bars.low, bars.close, length);
    const up = strongest((bar, start) => (bars.high[bar] ?? NaN) - (bars.low[start] ?? NaN));
    const down = strongest((bar, start) => (bars.high[start] ?? NaN) - (bars.low[bar] ?? NaN));
    expectSeries(high, up, "high", { relative: 1e-12, scale: 1 });
    expectSeries(low, down, "low", { relative: 1e-12, scale: 1 });
  });

  it("is above 1 on the side of a steady trend and not above 0 on the other", () => {
    const rising = Array.from({ length: 30 }, (_, i) => i);
    const { high, low } = randomWalkIndex(rising, rising, rising, 9);
    // Nine bars are eight steps of the average range of 1: 8 / √9; the other way the least loss is that of
    // two bars.
    expectSeries([high[29] ?? NaN, low[29] ?? NaN], [8 / 3, -1 / Math.SQRT2], "rising", { relative: 1e-14 });
  });
});

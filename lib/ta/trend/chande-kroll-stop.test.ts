import { describe, it } from "vitest";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { sampleBars } from "@/lib/ta/testing/sample-bars";
import { chandeKrollStop, chandeKrollStopDefinition } from "@/lib/ta/trend/chande-kroll-stop";
import { atr } from "@/lib/ta/volatility/atr";

testIndicatorContract({
  definition: chandeKrollStopDefinition,
  onConstantPrice: { long: (price) => price, short: (price) => price },
  onShiftedPrice: "moves",
});

describe("chandeKrollStop", () => {
  it.each([
    [10, 1, 9],
    [3, 2.5, 1],
    [1, 1, 4],
  ])("is an extreme of chandeliers, each taken from its window anew (%d, %d, %d)", (p, x, q) => {
    const { high, low, close } = sampleBars(120);
    const ranges = atr(high, low, close, p);
    const first = ranges.map(
      (range, i) => Math.max(...high.subarray(Math.max(i - p + 1, 0), i + 1)) - x * range,
    );
    const second = ranges.map(
      (range, i) => Math.min(...low.subarray(Math.max(i - p + 1, 0), i + 1)) + x * range,
    );
    const warm = (i: number, value: number) => (i < p + q - 1 ? NaN : value);
    const { long, short } = chandeKrollStop(high, low, close, p, x, q);
    const window = (i: number) => [Math.max(i - q + 1, 0), i + 1] as const;
    expectSeries(
      long,
      first.map((_, i) => warm(i, Math.max(...first.subarray(...window(i))))),
      "long",
      { relative: 1e-13 },
    );
    expectSeries(
      short,
      second.map((_, i) => warm(i, Math.min(...second.subarray(...window(i))))),
      "short",
      { relative: 1e-13 },
    );
  });
});

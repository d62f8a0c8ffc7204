import { describe, expect, it } from "vitest";
import { smi, smiDefinition } from "@/lib/ta/momentum/smi";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { sampleBars } from "@/lib/ta/testing/sample-bars";

testIndicatorContract({
  definition: smiDefinition,
  onConstantPrice: { smi: () => 0, signal: () => 0 },
  onShiftedPrice: "stays",
});

describe("smi", () => {
  it("is the doubly smoothed distance from the middle over half the smoothed range, from scratch", () => {
    const { high, low, close } = sampleBars(300);
    const fromFirst = (values: readonly number[], length: number) => {
      let level = values[0] ?? NaN;
      return values.map((value) => {
        level += (2 / (length + 1)) * (value - level);
        return level;
      });
    };
    const windows = Array.from(close.subarray(12), (price, i) => ({
      price,
      top: Math.max(...high.subarray(i, i + 13)),
      bottom: Math.min(...low.subarray(i, i + 13)),
    }));
    const distances = windows.map(({ price, top, bottom }) => price - (top + bottom) / 2);
    const ranges = windows.map(({ top, bottom }) => top - bottom);
    const smoothed = fromFirst(fromFirst(distances, 25), 2);
    const halves = fromFirst(fromFirst(ranges, 25), 2).map((range) => range / 2);
    const expected = smoothed.map((distance, i) => (100 * distance) / (halves[i] ?? NaN));
    const outputs = smi(high, low, close);
    expectSeries(outputs.smi.subarray(12), expected, "smi", { relative: 1e-12, scale: 1 });
    expectSeries(outputs.signal.subarray(12), fromFirst(expected, 3), "signal", {
      relative: 1e-12,
      scale: 1,
    });
  });

  it("is 100 at the top of the range and -100 at its bottom, bar after bar", () => {
    const rising = [1, 2, 3, 4, 5];
    const falling = [5, 4, 3, 2, 1];
    // Two-bar ranges of length 1, the close at their end: distance ±0.5.
    expectSeries(smi(rising, rising, rising, 2).smi, [NaN, 100, 100, 100, 100], "rising");
    expectSeries(smi(falling, falling, falling, 2).smi, [NaN, -100, -100, -100, -100], "falling");
  });

  it("starts its signal together with it", () => {
    const { high, low, close } = sampleBars(14);
    const outputs = smi(high, low, close);
    expect(outputs.signal[12]).toBe(outputs.smi[12]);
  });
});

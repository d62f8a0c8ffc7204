import { describe, expect, it } from "vitest";
import { sliceBars } from "@/lib/ta/bars";
import { volumeProfileLines, volumeProfileLinesDefinition } from "@/lib/ta/pivots/volume-profile-lines";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { sampleBars } from "@/lib/ta/testing/sample-bars";

const level = (price: number, bar: number) => (bar < 99 ? NaN : price);

testIndicatorContract({
  definition: volumeProfileLinesDefinition,
  onConstantPrice: { poc: level, vah: level, val: level },
  onShiftedPrice: "moves",
});

describe("volume profile lines", () => {
  // Three bars at one price each, in ten bins of width 1 over 0 … 10: 5 at 0, 9 at 4, 6 at 10.
  const prices = [0, 4, 10, 10, 10];
  const volumes = [5, 9, 6, 0, 0];

  it("are the levels of the last three bars: bins [4, 5), [0, 5) and [4, 10] by hand", () => {
    const { poc, vah, val } = volumeProfileLines(
      prices,
      prices,
      prices,
      prices,
      volumes,
      3,
      10,
      "spread",
      0.7,
    );
    // Bar 2: 14 of 20 wanted; 0 … 5 holds 14. Bar 3, over 4 … 10 in bins of 0.6: 10.5 of 15 wanted, all of it.
    expect(Array.from(poc)).toEqual([NaN, NaN, 4.5, 4.3, 10]);
    expect(Array.from(val)).toEqual([NaN, NaN, 0, 4, 10]);
    expect(Array.from(vah)).toEqual([NaN, NaN, 5, 10, 10]);
  });

  it("have no value where nothing was traded in the window", () => {
    const { poc } = volumeProfileLines(prices, prices, prices, prices, volumes, 2, 10, "close", 0.7);
    expect(poc[4]).toBeNaN();
    expect(poc[3]).toBe(10);
  });

  it("are the plain count of the window at each bar", () => {
    const bars = sampleBars(260, 5);
    const { open, high, low, close, volume } = bars;
    const { poc } = volumeProfileLines(open, high, low, close, volume, 40, 16, "close", 0.7);
    for (let bar = 39; bar < 260; bar++) {
      const window = sliceBars(bars, bar - 39, bar + 1);
      expect(poc[bar], `bar ${bar}`).toBe(largestBin(window.low, window.high, window.close, window.volume));
    }
  });
});

/** Middle of the bin of 16 with the most volume at closes; the sample's sums are whole, ties do not occur. */
function largestBin(
  low: Float64Array,
  high: Float64Array,
  close: Float64Array,
  volume: Float64Array,
): number {
  const bottom = Math.min(...low);
  const width = (Math.max(...high) - bottom) / 16;
  const sums = Array.from({ length: 16 }, (_, bin) =>
    close.reduce((sum, price, row) => {
      const isInside = price >= bottom + bin * width && (price < bottom + (bin + 1) * width || bin === 15);
      return isInside ? sum + (volume[row] ?? 0) : sum;
    }, 0),
  );
  return bottom + (sums.indexOf(Math.max(...sums)) + 0.5) * width;
}

import { describe, expect, it } from "vitest";
import { frama, framaDefinition } from "@/lib/ta/moving-averages/frama";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { sampleBars } from "@/lib/ta/testing/sample-bars";

testIndicatorContract({
  definition: framaDefinition,
  onConstantPrice: { frama: (price) => price },
  onShiftedPrice: "moves",
});

describe("frama", () => {
  it.each([2, 4, 16, 60])("equals the dimension taken from scratch, length %d", (length) => {
    const { high, low } = sampleBars(500);
    const range = (from: number, to: number) =>
      Math.max(...high.subarray(from, to)) - Math.min(...low.subarray(from, to));
    let level = NaN;
    const expected = high.map((top, i) => {
      const price = (top + (low[i] ?? NaN)) / 2;
      if (i < length) {
        level = price;
        return NaN;
      }
      const [start, middle, end] = [i + 1 - length, i + 1 - length / 2, i + 1];
      const newer = range(middle, end) / (length / 2);
      const older = range(start, middle) / (length / 2);
      const whole = range(start, end) / length;
      const dimension = Math.log((newer + older) / whole) / Math.log(2);
      const k = newer > 0 && older > 0 ? Math.min(Math.exp(-4.6 * (dimension - 1)), 1) : 1;
      level = k * price + (1 - k) * level;
      return level;
    });
    expectSeries(frama(high, low, length), expected, "from scratch", { relative: 1e-12 });
  });

  it("is the price on a straight line, whose dimension is 1", () => {
    // Both halves of four bars span 3, the whole 7: below the sum of a line's gaps, so the constant is 1.
    const high = [1, 3, 5, 7, 9, 11, 13];
    const low = [0, 2, 4, 6, 8, 10, 12];
    expectSeries(frama(high, low, 4), [NaN, NaN, NaN, NaN, 8.5, 10.5, 12.5], "line");
  });

  it("takes an odd length for the next even one", () => {
    const { high, low } = sampleBars(100);
    expect(frama(high, low, 15)).toEqual(frama(high, low, 16));
  });
});

import { describe, expect, it } from "vitest";
import { evenBetterSinewave, evenBetterSinewaveDefinition } from "@/lib/ta/cycles/even-better-sinewave";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { sampleBars } from "@/lib/ta/testing/sample-bars";

testIndicatorContract({
  definition: evenBetterSinewaveDefinition,
  onConstantPrice: { wave: () => 0 },
  onShiftedPrice: "stays",
});

describe("evenBetterSinewave", () => {
  it.each([
    [40, 10],
    [5, 2],
    [100, 30],
  ])("equals the published filters written out over whole arrays (%d, %d)", (length, smoothing) => {
    const { close } = sampleBars(400);
    const high = new Float64Array(400);
    const low = new Float64Array(400);
    const degrees = (angle: number) => (angle * Math.PI) / 180;
    const a = (1 - Math.sin(degrees(360 / length))) / Math.cos(degrees(360 / length));
    const a1 = Math.exp((-Math.SQRT2 * Math.PI) / smoothing);
    const b1 = 2 * a1 * Math.cos(degrees((Math.SQRT2 * 180) / smoothing));
    const at = (line: Float64Array, i: number) => line[i] ?? 0;
    const expected = close.map((_, i) => {
      if (i > 0) high[i] = 0.5 * (1 + a) * (at(close, i) - at(close, i - 1)) + a * at(high, i - 1);
      low[i] =
        ((1 - b1 + a1 * a1) * (at(high, i) + at(high, i - 1))) / 2 +
        b1 * at(low, i - 1) -
        a1 * a1 * at(low, i - 2);
      const [f0, f1, f2] = [at(low, i), at(low, i - 1), at(low, i - 2)];
      if (i < length) return NaN;
      return (f0 + f1 + f2) / 3 / Math.sqrt((f0 * f0 + f1 * f1 + f2 * f2) / 3);
    });
    expectSeries(evenBetterSinewave(close, length, smoothing), expected, "written out", {
      relative: 1e-9,
      scale: 1,
    });
  });

  it("stays within -1 and 1 and near 1 in a steady rise", () => {
    const wave = evenBetterSinewave(Float64Array.from({ length: 200 }, (_, i) => 100 + i));
    const shown = wave.subarray(40);
    expect(shown.every((value) => Math.abs(value) <= 1 + 1e-12)).toBe(true);
    expect(shown.every((value) => value > 0.99)).toBe(true);
  });
});

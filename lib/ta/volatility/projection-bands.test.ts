import { describe, expect, it } from "vitest";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { sampleBars } from "@/lib/ta/testing/sample-bars";
import {
  projectionBands,
  projectionBandsDefinition,
  projectionOscillator,
  projectionOscillatorDefinition,
} from "@/lib/ta/volatility/projection-bands";

testIndicatorContract({
  definition: projectionBandsDefinition,
  onConstantPrice: { upper: (price) => price, lower: (price) => price },
  onShiftedPrice: "moves",
});

testIndicatorContract({
  definition: projectionOscillatorDefinition,
  onConstantPrice: {},
  onShiftedPrice: "stays",
});

const LENGTH = 9;
const { high, low, close } = sampleBars(200);

/** The extreme of the last prices at each bar, each carried on along their regression line. */
function projected(
  prices: Float64Array,
  extreme: (...values: readonly number[]) => number,
): readonly number[] {
  return Array.from(prices, (_, end) => {
    if (end < LENGTH - 1) return NaN;
    const window = [...prices.subarray(end - LENGTH + 1, end + 1)];
    const mean = window.reduce((sum, price) => sum + price, 0) / LENGTH;
    const middle = (LENGTH - 1) / 2;
    const slope =
      window.reduce((sum, price, x) => sum + (x - middle) * (price - mean), 0) /
      window.reduce((sum, _, x) => sum + (x - middle) ** 2, 0);
    return extreme(...window.map((price, x) => price + (LENGTH - 1 - x) * slope));
  });
}

describe("projectionBands", () => {
  it("are the extremes of prices carried on, from scratch", () => {
    const { upper, lower } = projectionBands(high, low, LENGTH);
    expectSeries(upper, projected(high, Math.max), "upper", { relative: 1e-12 });
    expectSeries(lower, projected(low, Math.min), "lower", { relative: 1e-12 });
  });

  it("run along a straight market and keep a bar that left it within them, by hand", () => {
    // Highs 1, 2, 3 have the slope 1: all of them are carried on to 3. Highs 2, 3, 7 have the slope 2.5: 7, 5.5, 7.
    const { upper } = projectionBands([1, 2, 3, 7], [0, 0, 0, 0], 3);
    expectSeries(upper, [NaN, NaN, 3, 7], "upper", { relative: 1e-15 });
  });
});

describe("projectionOscillator", () => {
  it("is the place of the close between the bands, and its average, from scratch", () => {
    const tops = projected(high, Math.max);
    const bottoms = projected(low, Math.min);
    const places = tops.map((top, i) => {
      const bottom = bottoms[i] ?? NaN;
      return (100 * ((close[i] ?? NaN) - bottom)) / (top - bottom);
    });
    const { oscillator, signal } = projectionOscillator(high, low, close, LENGTH, 3);
    expectSeries(oscillator, places, "oscillator", { relative: 1e-9, scale: 1 });
    const seed = places.slice(LENGTH - 1, LENGTH + 2).reduce((sum, place) => sum + place, 0) / 3;
    expect(signal[LENGTH]).toBeNaN();
    expect(signal[LENGTH + 1]).toBeCloseTo(seed, 9);
    expect(signal[LENGTH + 2]).toBeCloseTo((seed + (places[LENGTH + 2] ?? NaN)) / 2, 9);
  });

  it("has no value where the bands lie on each other", () => {
    expect(projectionOscillator([5, 5, 5], [5, 5, 5], [5, 5, 5], 2, 1).oscillator).toEqual(
      Float64Array.of(NaN, NaN, NaN),
    );
  });
});

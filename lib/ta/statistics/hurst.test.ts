import { describe, expect, it } from "vitest";
import { hurst, hurstDefinition } from "@/lib/ta/statistics/hurst";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { testPublishedValues } from "@/lib/ta/testing/published-values";
import { sampleBars } from "@/lib/ta/testing/sample-bars";

testIndicatorContract({
  definition: hurstDefinition,
  onConstantPrice: {},
  onShiftedPrice: "changes",
});

testPublishedValues({
  definition: hurstDefinition,
  source: "Skender's Hurst exponent (100)",
  inputs: { length: 100 },
  decimals: 6,
  counts: { hurst: 402 },
  values: { 99: { hurst: NaN }, 501: { hurst: 0.564643 } },
});

describe("hurst", () => {
  it("is 0 for a market that swings to and fro between two prices, by hand", () => {
    // Returns +r, -r, …: running sums 0 and r, deviation r, so the rescaled range is 1 in every piece of even size.
    const values = Float64Array.from({ length: 70 }, (_, i) => (i % 2 === 0 ? 1 : 2));
    const output = hurst(values, 64);
    expectSeries(output.subarray(64), new Array(6).fill(0), "1, 2, 1, 2, …", { relative: 1e-12, scale: 1 });
    expect(output[63]).toBeNaN();
  });

  it("is the slope over pieces of 36, 18 and 9 returns, from scratch", () => {
    const { close } = sampleBars(37);
    const returns = close.subarray(1).map((value, i) => Math.log(value / (close[i] ?? NaN)));
    const points = [36, 18, 9].map((size) => {
      const ranges = Array.from({ length: 36 / size }, (_, k) =>
        rangeOf(returns.subarray(k * size, (k + 1) * size)),
      );
      return { x: Math.log(size), y: Math.log(ranges.reduce((a, b) => a + b, 0) / ranges.length) };
    });
    // Equally spaced points: the slope is that between the outer two.
    const [whole, , quarter] = points;
    const slope = ((whole?.y ?? NaN) - (quarter?.y ?? NaN)) / ((whole?.x ?? NaN) - (quarter?.x ?? NaN));
    expectSeries(hurst(close, 36).subarray(36), [slope], "three cuts", { relative: 1e-10 });
  });

  it("has no value while a price in its window is not positive", () => {
    const { close } = sampleBars(120);
    close[30] = -1;
    const output = hurst(close, 20);
    expect(output.subarray(20, 30).every(Number.isFinite)).toBe(true);
    expect(output.subarray(30, 51).every(Number.isNaN)).toBe(true);
    expect(output.subarray(51).every(Number.isFinite)).toBe(true);
  });
});

function rangeOf(returns: Float64Array): number {
  const mean = returns.reduce((a, b) => a + b, 0) / returns.length;
  let sum = 0;
  const sums = returns.map((value) => {
    sum += value - mean;
    return sum;
  });
  const squares = returns.reduce((total, value) => total + (value - mean) ** 2, 0);
  return (Math.max(...sums) - Math.min(...sums)) / Math.sqrt(squares / returns.length);
}

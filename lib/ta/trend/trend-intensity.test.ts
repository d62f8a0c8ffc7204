import { describe, expect, it } from "vitest";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { sampleBars } from "@/lib/ta/testing/sample-bars";
import { trendIntensity, trendIntensityDefinition } from "@/lib/ta/trend/trend-intensity";

testIndicatorContract({
  definition: trendIntensityDefinition,
  onConstantPrice: { trendIntensity: () => 50 },
  onShiftedPrice: "changes",
});

describe("trendIntensity", () => {
  it("weighs the distances from the average of now, by hand: average 5 of 7 and 3; distances -2, 2, -2", () => {
    expectSeries(trendIntensity([1, 3, 7, 3], 2, 3).subarray(3), [100 / 3], "100·2 / 6", { relative: 1e-14 });
  });

  it("is 100 when the recent values all lie above the average and 0 when all lie below", () => {
    const rising = Array.from({ length: 12 }, (_, i) => i * i);
    expect(trendIntensity(rising, 10, 3).at(-1)).toBe(100);
    expect(trendIntensity(rising.toReversed(), 10, 3).at(-1)).toBe(0);
  });

  it("equals the formula taken from scratch", () => {
    const { close } = sampleBars(300);
    const scratch = close.map((_, i) => {
      if (i < 9) return NaN;
      const mean = close.subarray(i - 9, i + 1).reduce((sum, value) => sum + value, 0) / 10;
      const distances = Array.from(close.subarray(i - 6, i + 1), (value) => value - mean);
      const up = distances.reduce((sum, distance) => sum + Math.max(distance, 0), 0);
      return (100 * up) / distances.reduce((sum, distance) => sum + Math.abs(distance), 0);
    });
    expectSeries(trendIntensity(close, 10, 7), scratch, "from scratch", { relative: 1e-10, scale: 1 });
  });
});

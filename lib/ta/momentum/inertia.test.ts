import { describe, it } from "vitest";
import { inertia, inertiaDefinition } from "@/lib/ta/momentum/inertia";
import { ema } from "@/lib/ta/moving-averages/ema";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { lineEnd } from "@/lib/ta/testing/line-end";
import { sampleBars } from "@/lib/ta/testing/sample-bars";

testIndicatorContract({
  definition: inertiaDefinition,
  onConstantPrice: { inertia: () => 0 },
  onShiftedPrice: "stays",
});

describe("inertia", () => {
  it("is the regression of the relative volatility, from scratch", () => {
    const { close } = sampleBars(300);
    const deviation = close.map((_, i) => {
      const window = close.subarray(Math.max(i - 13, 0), i + 1);
      const mean = window.reduce((sum, price) => sum + price, 0) / 14;
      return i < 13 ? NaN : Math.sqrt(window.reduce((sum, price) => sum + (price - mean) ** 2, 0) / 14);
    });
    const change = close.map((price, i) => price - (close[i - 1] ?? NaN));
    const rises = ema(
      deviation.map((size, i) => size * ((change[i] ?? NaN) > 0 ? 1 : 0)),
      14,
    );
    const falls = ema(
      deviation.map((size, i) => size * ((change[i] ?? NaN) < 0 ? 1 : 0)),
      14,
    );
    const volatility = rises.map((rise, i) => (100 * rise) / (rise + (falls[i] ?? NaN)));
    const expected = volatility.map((_, i) => lineEnd(volatility, i, 20));
    expectSeries(inertia(close), expected, "inertia", { relative: 1e-9, scale: 1 });
  });

  it("is 100 in a steady rise and 0 in a steady fall", () => {
    expectSeries(inertia([1, 2, 3, 4, 5, 6], 2, 2), [NaN, NaN, NaN, 100, 100, 100], "rise", {
      relative: 1e-14,
    });
    expectSeries(inertia([6, 5, 4, 3, 2, 1], 2, 2), [NaN, NaN, NaN, 0, 0, 0], "fall");
  });
});

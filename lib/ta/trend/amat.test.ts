import { describe, it } from "vitest";
import { ema } from "@/lib/ta/moving-averages/ema";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { sampleBars } from "@/lib/ta/testing/sample-bars";
import { amat, amatDefinition } from "@/lib/ta/trend/amat";

testIndicatorContract({
  definition: amatDefinition,
  onConstantPrice: { long: () => 0, short: () => 0 },
  onShiftedPrice: "stays",
});

describe("amat", () => {
  it("follows the slopes of the two averages", () => {
    const { close } = sampleBars(300);
    const fast = ema(close, 8);
    const slow = ema(close, 21);
    const change = (series: Float64Array, i: number) => (series[i] ?? NaN) - (series[i - 2] ?? NaN);
    const mark = (sign: number) =>
      close.map((_, i) => (i < 22 ? NaN : Number(sign * change(fast, i) > 0 && change(slow, i) !== 0)));
    const { long, short } = amat(close, 8, 21, 2);
    expectSeries(long, mark(1), "long");
    expectSeries(short, mark(-1), "short");
  });

  it("marks no trend while the slow average stands still, by hand", () => {
    // Averages of 1 and 2 values (fast 1, 3, 1, 3; slow 2, 2, 2) over one bar.
    const { long, short } = amat([1, 3, 1, 3], 1, 2, 1, "sma");
    expectSeries(long, [NaN, NaN, 0, 0], "long");
    expectSeries(short, [NaN, NaN, 0, 0], "short");
  });
});

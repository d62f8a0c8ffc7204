import { describe, it } from "vitest";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { sampleBars } from "@/lib/ta/testing/sample-bars";
import { massIndex, massIndexDefinition } from "@/lib/ta/volatility/mass-index";

testIndicatorContract({
  definition: massIndexDefinition,
  onConstantPrice: { mass: () => 25 },
  onShiftedPrice: "stays",
});

describe("massIndex", () => {
  it("gives the numbers of Achelis's book, as Tulip has them, to four decimals", () => {
    const high = [
      38.125, 38, 37.9375, 37.875, 38.125, 38.125, 37.75, 37.625, 37.6875, 37.5, 37.5625, 37.625, 36.6875,
      36.875, 36.9375, 36.5, 36.9375, 37, 36.875, 36.8125,
    ];
    const low = [
      37.75, 37.75, 37.8125, 37.625, 37.5, 37.5, 37.5, 37.4375, 37.375, 37.375, 37.375, 36.8125, 36.3125,
      36.25, 36.5, 36.25, 36.3125, 36.625, 36.5625, 36.375,
    ];
    const expected = [...new Array<number>(18).fill(NaN), 3.224, 3.1175];
    expectSeries(massIndex(high, low, 9, 3), expected, "sum of 3", { relative: 2e-5 });
  });

  it("equals averages and sums taken from scratch", () => {
    const { high, low } = sampleBars(300);
    const range = high.map((value, i) => value - (low[i] ?? NaN));
    const single = smooth([...range], 0.4);
    const double = [NaN, NaN, NaN, ...smooth(single.slice(3), 0.4)];
    const ratios = single.map((value, i) => value / (double[i] ?? NaN));
    const expected = ratios.map((_, i) =>
      i < 15 ? NaN : ratios.slice(i - 9, i + 1).reduce((sum, value) => sum + value, 0),
    );
    expectSeries(massIndex(high, low, 4, 10), expected, "from scratch", { relative: 1e-12 });
  });
});

/** The exponential average with the factor `k`, seeded with the first value. */
function smooth(values: readonly number[], k: number): readonly number[] {
  let level = values[0] ?? NaN;
  return values.map((value) => {
    level += k * (value - level);
    return level;
  });
}

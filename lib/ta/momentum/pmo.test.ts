import { describe, it } from "vitest";
import { pmo, pmoDefinition } from "@/lib/ta/momentum/pmo";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { sampleBars } from "@/lib/ta/testing/sample-bars";

testIndicatorContract({
  definition: pmoDefinition,
  onConstantPrice: { pmo: () => 0, signal: () => 0 },
  onShiftedPrice: "changes",
});

/** Steps of the factor towards each value, from the mean of the `length` values that end at `seed` on. */
function smooth(values: Float64Array, seed: number, length: number, factor: number): Float64Array {
  const output = new Float64Array(values.length).fill(NaN);
  let level = values.subarray(seed - length + 1, seed + 1).reduce((sum, value) => sum + value, 0) / length;
  output[seed] = level;
  for (let i = seed + 1; i < values.length; i++) {
    level += factor * ((values[i] ?? NaN) - level);
    output[i] = level;
  }
  return output;
}

describe("pmo", () => {
  it("smooths the rates of change twice with 2/length, by hand", () => {
    // Rates 100, 50, 100, -50 percent, times ten. Steps of 1/2 from the mean of four, then a mean of two.
    const output = pmo([1, 2, 3, 6, 3, 3], 4, 2, 1);
    expectSeries(output.pmo, [NaN, NaN, NaN, NaN, NaN, (500 + 250) / 2], "pmo");
    expectSeries(output.signal, [NaN, NaN, NaN, NaN, NaN, 375], "a signal of one value");
  });

  it("matches the smoothing written out step by step at its defaults", () => {
    const { close } = sampleBars(300);
    const rate = close.map((value, i) => 100 * (value / (close[i - 1] ?? NaN) - 1));
    const once = smooth(rate, 35, 35, 2 / 35).map((value) => 10 * value);
    const twice = smooth(once, 54, 20, 2 / 20);
    const output = pmo(close);
    expectSeries(output.pmo, twice, "pmo", { relative: 1e-11, scale: 1 });
    expectSeries(output.signal, smooth(twice, 63, 10, 2 / 11), "signal", { relative: 1e-11, scale: 1 });
  });
});

import { describe, it } from "vitest";
import { kst, kstDefinition } from "@/lib/ta/momentum/kst";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { sampleBars } from "@/lib/ta/testing/sample-bars";

testIndicatorContract({
  definition: kstDefinition,
  onConstantPrice: { kst: () => 0, signal: () => 0 },
  onShiftedPrice: "changes",
});

function rates(values: Float64Array, length: number): Float64Array {
  return values.map((value, i) => 100 * (value / (values[i - length] ?? NaN) - 1));
}

function means(values: Float64Array, length: number): Float64Array {
  return values.map((_, i) =>
    i < length - 1 ? NaN : values.subarray(i - length + 1, i + 1).reduce((sum, x) => sum + x, 0) / length,
  );
}

describe("kst", () => {
  it("adds four smoothed rates with the weights 1 to 4, by hand", () => {
    // Rates over one bar 100, 50, 100 percent: the same four times, ten times in all.
    const output = kst([1, 2, 3, 6], 1, 1, 1, 1, 1, 1, 1, 1, 2);
    expectSeries(output.kst, [NaN, 1000, 500, 1000], "kst");
    expectSeries(output.signal, [NaN, NaN, 750, 750], "signal");
  });

  it("matches the sums written out one by one at its defaults", () => {
    const { close } = sampleBars(300);
    const terms = [
      [10, 10],
      [15, 10],
      [20, 10],
      [30, 15],
    ].map(([length = 0, smoothing = 0]) => means(rates(close, length), smoothing));
    const expected = close.map((_, i) => terms.reduce((sum, term, n) => sum + (n + 1) * (term[i] ?? NaN), 0));
    const output = kst(close);
    expectSeries(output.kst, expected, "kst", { relative: 1e-11, scale: 1 });
    expectSeries(output.signal, means(expected, 9), "signal", { relative: 1e-11, scale: 1 });
  });
});

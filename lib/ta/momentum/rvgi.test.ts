import { describe, it } from "vitest";
import { rvgi, rvgiDefinition } from "@/lib/ta/momentum/rvgi";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { sampleBars } from "@/lib/ta/testing/sample-bars";

testIndicatorContract({
  definition: rvgiDefinition,
  onConstantPrice: { rvgi: () => 0, signal: () => 0 },
  onShiftedPrice: "stays",
});

describe("rvgi", () => {
  it("is the weighted body over the weighted range, from scratch", () => {
    const { open, high, low, close } = sampleBars(200);
    const four = (values: Float64Array) =>
      values.map((value, i) => {
        const [one = NaN, two = NaN, three = NaN] = [values[i - 1], values[i - 2], values[i - 3]];
        return (value + 2 * one + 2 * two + three) / 6;
      });
    const sum = (values: Float64Array, i: number) =>
      values.subarray(i - 13, i + 1).reduce((a, b) => a + b, 0);
    const bodies = four(close.map((price, i) => price - (open[i] ?? NaN)));
    const ranges = four(high.map((price, i) => price - (low[i] ?? NaN)));
    const expected = bodies.map((_, i) => (i < 16 ? NaN : sum(bodies, i) / sum(ranges, i)));
    const outputs = rvgi(open, high, low, close);
    expectSeries(outputs.rvgi, expected, "rvgi", { relative: 1e-11, scale: 1 });
    expectSeries(outputs.signal, four(expected), "signal", { relative: 1e-11, scale: 1 });
  });

  it("is 1 when every bar opens at its low and closes at its high, 0 when nothing moves any more", () => {
    const low = [1, 2, 3, 4, 5, 9, 9, 9, 9, 9];
    const high = [1.1, 2.7, 3.2, 4.9, 5.3, 9, 9, 9, 9, 9];
    const expected = [NaN, NaN, NaN, NaN, 1, 1, 1, 1, 1, 0];
    expectSeries(rvgi(low, high, low, high, 2).rvgi, expected, "rising bars", { relative: 1e-15 });
  });
});

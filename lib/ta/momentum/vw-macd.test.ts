import { describe, expect, it } from "vitest";
import { vwMacd, vwMacdDefinition } from "@/lib/ta/momentum/vw-macd";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { sampleBars } from "@/lib/ta/testing/sample-bars";

testIndicatorContract({
  definition: vwMacdDefinition,
  onConstantPrice: { macd: () => 0, signal: () => 0, histogram: () => 0 },
  onShiftedPrice: "stays",
});

describe("vw-macd", () => {
  const { close, volume } = sampleBars(300);

  it("is the difference of two averages weighted by volume, and its average weighted alike", () => {
    const weighted = (values: Float64Array, length: number) =>
      values.map((_, i) => {
        let [products, sum] = [0, 0];
        for (let bar = i - length + 1; bar <= i; bar++) {
          products += (values[bar] ?? NaN) * (volume[bar] ?? NaN);
          sum += volume[bar] ?? NaN;
        }
        return products / sum;
      });
    const slow = weighted(close, 26);
    const line = weighted(close, 12).map((value, i) => value - (slow[i] ?? NaN));
    const signal = weighted(line, 9);
    const outputs = vwMacd(close, volume);
    expectSeries(outputs.macd, line, "macd", { relative: 1e-10, scale: 1 });
    expectSeries(outputs.signal, signal, "signal", { relative: 1e-10, scale: 1 });
    const histogram = line.map((value, i) => value - (signal[i] ?? NaN));
    expectSeries(outputs.histogram, histogram, "histogram", { relative: 1e-10, scale: 1 });
  });

  it("weighs all bars alike where none was traded, by hand", () => {
    // Means of one and two values: 2 - 1.5, 4 - 3.
    expectSeries(vwMacd([1, 2, 4], [0, 0, 0], 1, 2, 1).macd, [NaN, 0.5, 1], "no volume");
  });

  it("swaps a fast length above the slow one", () => {
    expect(vwMacd(close, volume, 26, 12, 9)).toEqual(vwMacd(close, volume, 12, 26, 9));
  });
});

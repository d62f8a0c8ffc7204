import { describe, it } from "vitest";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { sampleBars } from "@/lib/ta/testing/sample-bars";
import { vwapBands, vwapBandsDefinition } from "@/lib/ta/volume/vwap-bands";

testIndicatorContract({
  definition: vwapBandsDefinition,
  onConstantPrice: {
    vwap: (price) => price,
    upper1: (price) => price,
    lower1: (price) => price,
    upper2: (price) => price,
    lower2: (price) => price,
    upper3: (price) => price,
    lower3: (price) => price,
  },
  onShiftedPrice: "moves",
});

describe("vwapBands", () => {
  it("puts the bands multiples of the volume-weighted deviation away, by hand", () => {
    // Prices 10 and 14 with volumes 1 and 3: mean 13, variance (1·9 + 3·1)/4 = 3.
    const price = [10, 14];
    const outputs = vwapBands([0, 1], price, price, price, [1, 3], "none", 1, 2, 2.5);
    const sigma = Math.sqrt(3);
    const near = { relative: 1e-14 };
    expectSeries(outputs.vwap, [10, 13], "mean", near);
    expectSeries(outputs.upper1, [10, 13 + sigma], "upper 1", near);
    expectSeries(outputs.lower1, [10, 13 - sigma], "lower 1", near);
    expectSeries(outputs.upper2, [10, 13 + 2 * sigma], "upper 2", near);
    expectSeries(outputs.lower3, [10, 13 - 2.5 * sigma], "lower 3", near);
  });

  it("begins anew with each UTC day", () => {
    const price = [10, 14, 20];
    const { upper1 } = vwapBands([0, 1, 86_400_000], price, price, price, [1, 3, 5]);
    expectSeries(upper1, [10, 13 + Math.sqrt(3), 20], "no spread on the first bar", { relative: 1e-14 });
  });

  it("agrees with the deviation taken over the session anew at each bar", () => {
    const { time, high, low, close, volume } = sampleBars(400);
    const typical = close.map((price, i) => (price + (high[i] ?? NaN) + (low[i] ?? NaN)) / 3);
    const mean = (end: number, of: (i: number) => number) => {
      let sum = 0;
      let traded = 0;
      for (let i = 0; i <= end; i++) {
        sum += of(i) * (volume[i] ?? NaN);
        traded += volume[i] ?? NaN;
      }
      return sum / traded;
    };
    const expected = close.map((_, end) => {
      const middle = mean(end, (i) => typical[i] ?? NaN);
      return middle + 2 * Math.sqrt(mean(end, (i) => ((typical[i] ?? NaN) - middle) ** 2));
    });
    const { upper2 } = vwapBands(time, high, low, close, volume, "none");
    expectSeries(upper2, expected, "upper 2", { relative: 1e-12 });
  });
});

import { describe, it } from "vitest";
import { vwma, vwmaDefinition } from "@/lib/ta/moving-averages/vwma";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { sampleBars } from "@/lib/ta/testing/sample-bars";
import { testSkenderEquality } from "@/lib/ta/testing/skender-reference";

testIndicatorContract({
  definition: vwmaDefinition,
  onConstantPrice: { vwma: (price, bar) => (bar < 19 ? NaN : price) },
  onShiftedPrice: "moves",
});

testSkenderEquality({
  definition: vwmaDefinition,
  key: "vwma",
  inputs: { length: 14 },
  outputs: { vwma: "vwma" },
});

describe("vwma", () => {
  it("weighs values with their volume and has none where nothing was traded, by hand", () => {
    expectSeries(vwma([1, 2, 6, 3, 4], [3, 1, 0, 0, 2], 2), [NaN, 1.25, 2, NaN, 4], "length 2");
  });

  it("keeps its digits behind a volume 1e15 times its neighbours", () => {
    const values = [5, 1, 2, 3, 2, 1];
    expectSeries(vwma(values, [1e15, 1, 1, 1, 1, 1], 2).subarray(2), [1.5, 2.5, 2.5, 1.5], "length 2");
  });

  it.each([1, 3, 20, 333])("equals the quotient of sums taken from scratch, length %d", (length) => {
    const { close, volume } = sampleBars(1200);
    const scratch = close.map((_, i) => {
      if (i < length - 1) return NaN;
      let product = 0;
      let total = 0;
      for (let j = i - length + 1; j <= i; j++) {
        product += (close[j] ?? NaN) * (volume[j] ?? NaN);
        total += volume[j] ?? NaN;
      }
      return total === 0 ? NaN : product / total;
    });
    expectSeries(vwma(close, volume, length), scratch, "from scratch", { relative: 1e-13 });
  });
});

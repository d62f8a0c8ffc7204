import { describe, it } from "vitest";
import { coppock, coppockDefinition } from "@/lib/ta/momentum/coppock";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { sampleBars } from "@/lib/ta/testing/sample-bars";

testIndicatorContract({
  definition: coppockDefinition,
  onConstantPrice: { coppock: () => 0 },
  onShiftedPrice: "changes",
});

describe("coppock", () => {
  it("is a weighted average of two rates added, by hand", () => {
    // Rates over one bar 100, 50, 100 and over two 200, 200 percent: sums 250, 300, weights 1 and 2.
    const output = coppock([1, 2, 3, 6], 2, 1, 2);
    expectSeries(output, [NaN, NaN, NaN, (250 + 2 * 300) / 3], "length 2", { relative: 1e-15 });
  });

  it("matches the weights written out one by one at its defaults", () => {
    const { close } = sampleBars(300);
    const rate = (i: number, length: number) => 100 * ((close[i] ?? NaN) / (close[i - length] ?? NaN) - 1);
    const expected = close.map((_, i) => {
      let sum = 0;
      for (let ago = 0; ago < 10; ago++) sum += (10 - ago) * (rate(i - ago, 11) + rate(i - ago, 14));
      return sum / 55;
    });
    expectSeries(coppock(close), expected, "coppock", { relative: 1e-11, scale: 1 });
  });
});

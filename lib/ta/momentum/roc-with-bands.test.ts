import { describe, it } from "vitest";
import { rocWithBands, rocWithBandsDefinition } from "@/lib/ta/momentum/roc-with-bands";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";

testIndicatorContract({
  definition: rocWithBandsDefinition,
  onConstantPrice: { roc: () => 0, average: () => 0, upper: () => 0, lower: () => 0 },
  onShiftedPrice: "changes",
});

describe("rocWithBands", () => {
  it("has an average of the rates and bands of their root mean square, by hand", () => {
    // Rates 100, -50, 70 percent. Average with k = 2/3: 25, then 140/3 + 25/3 = 55.
    // Mean squares of two: (10000 + 2500) / 2 and (2500 + 4900) / 2.
    const { roc, average, upper, lower } = rocWithBands([1, 2, 1, 1.7], 1, 2, 2);
    const tolerance = { relative: 1e-14 };
    expectSeries(roc, [NaN, 100, -50, 70], "roc", tolerance);
    expectSeries(average, [NaN, NaN, 25, 55], "average", tolerance);
    expectSeries(upper, [NaN, NaN, Math.sqrt(6250), Math.sqrt(3700)], "upper", tolerance);
    expectSeries(lower, [NaN, NaN, -Math.sqrt(6250), -Math.sqrt(3700)], "lower", tolerance);
  });

  it("gives 0 where the earlier value is 0", () => {
    expectSeries(rocWithBands([0, 2], 1, 1, 1).roc, [NaN, 0], "roc");
  });
});

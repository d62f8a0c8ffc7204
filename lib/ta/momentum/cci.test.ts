import { describe, it } from "vitest";
import { cci, cciDefinition } from "@/lib/ta/momentum/cci";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { sampleBars } from "@/lib/ta/testing/sample-bars";
import { testTalibEquality } from "@/lib/ta/testing/talib-reference";

testIndicatorContract({
  definition: cciDefinition,
  onConstantPrice: { cci: () => 0 },
  onShiftedPrice: "stays",
});

testTalibEquality({
  definition: cciDefinition,
  fn: "CCI",
  inputs: ({ TimePeriod }) => ({ length: TimePeriod }),
  outputs: { Real: "cci" },
  scale: 1e-2,
});

describe("cci", () => {
  it("is the distance from the mean over 0.015 mean absolute deviations, by hand", () => {
    // Typical prices 1, 2, 6: mean 3, deviation (2 + 1 + 3) / 3 = 2, so 3 / (0.015·2) = 100.
    expectSeries(cci([1, 2, 6], [1, 2, 6], [1, 2, 6], 3), [NaN, NaN, 100], "length 3", { relative: 1e-15 });
  });

  it.each([2, 50, 1200])("matches the windows added up one by one, length %d", (length) => {
    const { high, low, close } = sampleBars(1500);
    const typical = close.map((c, i) => ((high[i] ?? NaN) + (low[i] ?? NaN) + c) / 3);
    const expected = typical.map((value, i) => {
      if (i < length - 1) return NaN;
      const window = typical.subarray(i - length + 1, i + 1);
      const mean = window.reduce((sum, x) => sum + x, 0) / length;
      const deviation = window.reduce((sum, x) => sum + Math.abs(x - mean), 0) / length;
      return value === mean ? 0 : (value - mean) / (0.015 * deviation);
    });
    expectSeries(cci(high, low, close, length), expected, "cci", { relative: 1e-9, scale: 1 });
  });
});

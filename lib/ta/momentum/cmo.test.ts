import { describe, it } from "vitest";
import { cmo, cmoDefinition, cmoSum, cmoSumDefinition } from "@/lib/ta/momentum/cmo";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { sampleBars } from "@/lib/ta/testing/sample-bars";
import { testTalibEquality } from "@/lib/ta/testing/talib-reference";

testIndicatorContract({
  definition: cmoDefinition,
  onConstantPrice: { cmo: () => 0 },
  onShiftedPrice: "stays",
});

testIndicatorContract({
  definition: cmoSumDefinition,
  onConstantPrice: { cmo: () => 0 },
  onShiftedPrice: "stays",
});

testTalibEquality({
  definition: cmoDefinition,
  fn: "CMO",
  inputs: ({ TimePeriod }) => ({ length: TimePeriod }),
  outputs: { Real: "cmo" },
  scale: 1e-2,
});

describe("cmo", () => {
  it("is the balance of smoothed rises and falls, by hand", () => {
    // Rises 2, 0, 1 and falls 0, 1, 0: the averages go 1 : 0.5, then 1 : 0.25.
    expectSeries(cmo([1, 3, 2, 3], 2), [NaN, NaN, 100 / 3, 60], "length 2", { relative: 1e-15 });
  });
});

describe("cmoSum", () => {
  it("is the balance of the last rises and falls, by hand", () => {
    // Changes 2, -1, 1, 0, 0: sums 2 : 1, 1 : 1, 1 : 0, 0 : 0.
    const output = cmoSum([1, 3, 2, 3, 3, 3], 2);
    expectSeries(output, [NaN, NaN, 100 / 3, 0, 100, 0], "length 2", { relative: 1e-15 });
  });

  it("matches the changes added up one by one", () => {
    const { close } = sampleBars(400);
    const changes = close.map((value, i) => value - (close[i - 1] ?? NaN));
    const expected = close.map((_, i) => {
      if (i < 14) return NaN;
      const window = changes.subarray(i - 13, i + 1);
      const up = window.reduce((sum, change) => sum + Math.max(change, 0), 0);
      const down = window.reduce((sum, change) => sum + Math.max(-change, 0), 0);
      return (100 * (up - down)) / (up + down);
    });
    expectSeries(cmoSum(close, 14), expected, "length 14", { relative: 1e-12, scale: 1 });
  });
});

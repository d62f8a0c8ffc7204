import { describe, expect, it } from "vitest";
import { cti, ctiDefinition } from "@/lib/ta/momentum/cti";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { sampleBars } from "@/lib/ta/testing/sample-bars";

testIndicatorContract({
  definition: ctiDefinition,
  onConstantPrice: { cti: () => 0 },
  onShiftedPrice: "stays",
});

describe("cti", () => {
  it("is the correlation with time, from scratch", () => {
    const { close } = sampleBars(200);
    const expected = close.map((_, i) => {
      const window = Array.from({ length: 12 }, (_, x) => ({ x: x - 5.5, y: close[i - 11 + x] ?? NaN }));
      const mean = window.reduce((sum, { y }) => sum + y, 0) / 12;
      const products = window.reduce((sum, { x, y }) => sum + x * (y - mean), 0);
      const squares = window.reduce((sum, { y }) => sum + (y - mean) ** 2, 0);
      return products / Math.sqrt(143 * squares);
    });
    expectSeries(cti(close), expected, "cti", { relative: 1e-10, scale: 1 });
  });

  it("is 1 on a rising line, -1 on a falling one, and never beyond", () => {
    const rising = Array.from({ length: 40 }, (_, i) => 0.1 * i);
    expectSeries(cti(rising).subarray(11), new Array(29).fill(1), "rising", { relative: 1e-12 });
    expectSeries(cti(rising.toReversed()).subarray(11), new Array(29).fill(-1), "falling", {
      relative: 1e-12,
    });
    expect(Math.max(...cti(rising).subarray(11))).toBeLessThanOrEqual(1);
  });
});

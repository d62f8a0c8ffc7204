import { describe, expect, it } from "vitest";
import { zigZag, zigZagDefinition } from "@/lib/ta/pivots/zig-zag";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { testPublishedValues } from "@/lib/ta/testing/published-values";

testIndicatorContract({
  definition: zigZagDefinition,
  onConstantPrice: {},
  onShiftedPrice: "changes",
});

testPublishedValues({
  definition: zigZagDefinition,
  source: "Skender's zigzag of closes (3 %)",
  inputs: { percent: 3, base: "close" },
  decimals: 4,
  counts: { zigZag: 234 },
  values: {
    249: { zigZag: NaN },
    277: { zigZag: 248.13 },
    439: { zigZag: 276.0133 },
    483: { zigZag: 272.52 },
    500: { zigZag: 241.4575 },
    501: { zigZag: 245.28 },
  },
});

testPublishedValues({
  definition: zigZagDefinition,
  source: "Skender's zigzag of highs and lows (3 %)",
  inputs: { percent: 3, base: "high-low" },
  decimals: 4,
  counts: { zigZag: 463 },
  values: {
    38: { zigZag: NaN },
    277: { zigZag: 252.955 },
    316: { zigZag: 249.48 },
    456: { zigZag: 261.3325 },
    500: { zigZag: 240.1667 },
    501: { zigZag: 245.54 },
  },
});

describe("zigZag", () => {
  it("joins confirmed turns and runs to the last bar, by hand", () => {
    // 10 %: up from 100 to 120 (107 confirms), down to 100 at bar 5 (112 confirms), the last leg to 111.
    const close = [100, 110, 120, 115, 107, 100, 112, 111];
    const wanted = [NaN, NaN, 120, 120 - 20 / 3, 120 - 40 / 3, 100, 105.5, 111];
    expectSeries(zigZag(close, close, close, 10), wanted, "lines", { relative: 1e-14 });
  });

  it("takes the last of equal extremes", () => {
    const close = [100, 120, 115, 120, 100, 101];
    const line = zigZag(close, close, close, 10);
    expect([...line.subarray(0, 4)]).toEqual([NaN, NaN, NaN, 120]);
  });

  it("measures reversals from the size of a negative price", () => {
    const close = [-100, -120, -107, -110];
    const line = zigZag(close, close, close, 10);
    expectSeries(line, [NaN, -120, -115, -110], "from the low of -120");
  });

  it("has nothing to draw before a turn is confirmed", () => {
    const close = [100, 110, 120, 130];
    expect(zigZag(close, close, close, 5)).toEqual(new Float64Array(4).fill(NaN));
  });
});

import { describe, expect, it } from "vitest";
import { sma, smaDefinition } from "@/lib/ta/moving-averages/sma";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { sampleBars } from "@/lib/ta/testing/sample-bars";
import { testTalibEquality } from "@/lib/ta/testing/talib-reference";

testIndicatorContract({
  definition: smaDefinition,
  onConstantPrice: { sma: (price) => price },
  onShiftedPrice: "moves",
});

testTalibEquality({
  definition: smaDefinition,
  fn: "SMA",
  inputs: ({ TimePeriod }) => ({ length: TimePeriod }),
  outputs: { Real: "sma" },
});

describe("sma", () => {
  it("is the mean of the last values, by hand", () => {
    expectSeries(sma([1, 2, 6, 3, 0], 3), [NaN, NaN, 3, 11 / 3, 3], "length 3");
    expectSeries(sma([1, 2, 6], 1), [1, 2, 6], "length 1");
  });

  it.each([2, 3, 20, 255, 300, 1999])("equals the mean taken from scratch, length %d", (length) => {
    const { close } = sampleBars(2000);
    const scratch = close.map((_, i) =>
      i < length - 1
        ? NaN
        : close.subarray(i - length + 1, i + 1).reduce((sum, value) => sum + value, 0) / length,
    );
    expectSeries(sma(close, length), scratch, "from scratch", { relative: 1e-13 });
  });

  it("has its digits back within max(512, 4·length) bars of a huge value leaving the window", () => {
    const values = new Float64Array(3000).fill(3);
    values[500] = 1e16;
    expect(
      sma(values, 10)
        .subarray(500 + 10 + 512)
        .every((value) => value === 3),
    ).toBe(true);
  });

  it("takes a window sum beyond the largest number for a gap", () => {
    expectSeries(sma([1.7e308, 1.7e308, NaN, 1, 3], 2), [NaN, NaN, NaN, NaN, 2], "overflow", {
      relative: 1e-12,
    });
  });
});

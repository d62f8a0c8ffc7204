import { describe, it } from "vitest";
import { macdFix, macdFixDefinition } from "@/lib/ta/momentum/macd-fix";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { testTalibEquality } from "@/lib/ta/testing/talib-reference";

testIndicatorContract({
  definition: macdFixDefinition,
  onConstantPrice: { macd: () => 0, signal: () => 0, histogram: () => 0 },
  onShiftedPrice: "stays",
});

testTalibEquality({
  definition: macdFixDefinition,
  fn: "MACDFIX",
  inputs: ({ SignalPeriod }) => ({ signal: SignalPeriod }),
  outputs: { MACD: "macd", MACDSignal: "signal", MACDHist: "histogram" },
  scale: 1e-2,
});

describe("macdFix", () => {
  it("follows a step with 15 and 7.5 percent of it, by hand", () => {
    // 26 zeros, then ones: the averages are 1 - 0.85^n and 1 - 0.925^n behind n of them.
    const values = [...new Array<number>(26).fill(0), 1, 1];
    const { macd, signal, histogram } = macdFix(values, 1);
    const expected = [...new Array<number>(25).fill(NaN), 0, 0.075, 0.925 ** 2 - 0.85 ** 2];
    expectSeries(macd, expected, "macd", { relative: 1e-14, scale: 1 });
    expectSeries(signal, macd, "a signal of one value");
    expectSeries(histogram, [...new Array<number>(25).fill(NaN), 0, 0, 0], "histogram");
  });
});

import { describe, expect, it } from "vitest";
import { macd, macdDefinition } from "@/lib/ta/momentum/macd";
import { ema } from "@/lib/ta/moving-averages/ema";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { sampleBars } from "@/lib/ta/testing/sample-bars";
import { testTalibEquality } from "@/lib/ta/testing/talib-reference";

testIndicatorContract({
  definition: macdDefinition,
  onConstantPrice: { macd: () => 0, signal: () => 0, histogram: () => 0 },
  onShiftedPrice: "stays",
});

testTalibEquality({
  definition: macdDefinition,
  fn: "MACD",
  inputs: ({ FastPeriod, SlowPeriod, SignalPeriod }) => ({
    fast: FastPeriod,
    slow: SlowPeriod,
    signal: SignalPeriod,
  }),
  outputs: { MACD: "macd", MACDSignal: "signal", MACDHist: "histogram" },
});

describe("macd", () => {
  it.each([
    [12, 26, 9],
    [3, 10, 1],
    [2, 3, 40],
    [7, 7, 5],
  ])(
    "is the difference of two averages aligned at slow - 1, and its average (%d, %d, %d)",
    (fast, slow, signal) => {
      const { close } = sampleBars(400);
      const fastAverage = ema(close.subarray(slow - fast), fast);
      const line = ema(close, slow).map((value, i) => (fastAverage[i - (slow - fast)] ?? NaN) - value);
      const signalLine = ema(line, signal);
      const outputs = macd(close, fast, slow, signal);
      const tolerance = { relative: 1e-11, scale: 1 };
      const warm = (series: Float64Array) => series.map((value, i) => (i < slow + signal - 2 ? NaN : value));
      expectSeries(outputs.macd, warm(line), "macd", tolerance);
      expectSeries(outputs.signal, signalLine, "signal", tolerance);
      expectSeries(
        outputs.histogram,
        line.map((value, i) => value - (signalLine[i] ?? NaN)),
        "histogram",
        tolerance,
      );
    },
  );

  it("swaps a fast length above the slow one, as TA-Lib does", () => {
    const { close } = sampleBars(100);
    expect(macd(close, 26, 12, 9)).toEqual(macd(close, 12, 26, 9));
  });
});

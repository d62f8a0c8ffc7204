import { describe, expect, it } from "vitest";
import { macdExt, macdExtDefinition } from "@/lib/ta/momentum/macd-ext";
import { MOVING_AVERAGE_TYPES } from "@/lib/ta/nodes/moving-average";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { sampleBars } from "@/lib/ta/testing/sample-bars";
import { testTalibEquality } from "@/lib/ta/testing/talib-reference";

testIndicatorContract({
  definition: macdExtDefinition,
  onConstantPrice: { macd: () => 0, signal: () => 0, histogram: () => 0 },
  onShiftedPrice: "stays",
});

testTalibEquality({
  definition: macdExtDefinition,
  fn: "MACDEXT",
  inputs: ({ FastPeriod, FastMAType = 0, SlowPeriod, SlowMAType = 0, SignalPeriod, SignalMAType = 0 }) => ({
    fast: FastPeriod,
    fastType: MOVING_AVERAGE_TYPES[FastMAType],
    slow: SlowPeriod,
    slowType: MOVING_AVERAGE_TYPES[SlowMAType],
    signal: SignalPeriod,
    signalType: MOVING_AVERAGE_TYPES[SignalMAType],
  }),
  outputs: { MACD: "macd", MACDSignal: "signal", MACDHist: "histogram" },
  scale: 1,
});

// With exponential averages all three ways TA-Lib answers what its MACD answers.
testTalibEquality({
  definition: macdExtDefinition,
  fn: "MACD",
  inputs: ({ FastPeriod, SlowPeriod, SignalPeriod }) => ({
    fast: FastPeriod,
    fastType: "ema",
    slow: SlowPeriod,
    slowType: "ema",
    signal: SignalPeriod,
    signalType: "ema",
  }),
  outputs: { MACD: "macd", MACDSignal: "signal", MACDHist: "histogram" },
});

describe("macdExt", () => {
  it("swaps a fast length above the slow one together with its type, as TA-Lib does", () => {
    const { close } = sampleBars(100);
    const swapped = macdExt(close, 26, "ema", 12, "sma", 9, "wma");
    const plain = macdExt(close, 12, "sma", 26, "ema", 9, "wma");
    for (const name of ["macd", "signal", "histogram"] as const) {
      expectSeries(swapped[name], plain[name], name);
    }
  });

  it("waits for the average that needs the most values, be it the fast one", () => {
    // A triple exponential average of 10 needs 28 values, a simple one of 12 only 12; the signal is the line.
    const output = macdExt(sampleBars(60).close, 10, "tema", 12, "sma", 1, "sma");
    expect(output.macd.findIndex((value) => !Number.isNaN(value))).toBe(27);
  });
});

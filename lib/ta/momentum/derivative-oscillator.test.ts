import { describe, it } from "vitest";
import {
  derivativeOscillator,
  derivativeOscillatorDefinition,
} from "@/lib/ta/momentum/derivative-oscillator";
import { rsi } from "@/lib/ta/momentum/rsi";
import { ema } from "@/lib/ta/moving-averages/ema";
import { sma } from "@/lib/ta/moving-averages/sma";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { sampleBars } from "@/lib/ta/testing/sample-bars";

testIndicatorContract({
  definition: derivativeOscillatorDefinition,
  onConstantPrice: { derivativeOscillator: () => 0 },
  onShiftedPrice: "stays",
});

describe("derivative-oscillator", () => {
  it.each([
    [14, 5, 3, 9],
    [3, 1, 4, 2],
  ])(
    "is the doubly smoothed RSI less its simple average (%d, %d, %d, %d)",
    (length, first, second, signal) => {
      const { close } = sampleBars(200);
      const smoothed = ema(ema(rsi(close, length), first), second);
      const average = sma(smoothed, signal);
      const expected = smoothed.map((value, i) => value - (average[i] ?? NaN));
      const output = derivativeOscillator(close, length, first, second, signal);
      expectSeries(output, expected, "do", { relative: 1e-11, scale: 1 });
    },
  );
});

import { describe, it } from "vitest";
import { ultimateOscillator, ultimateOscillatorDefinition } from "@/lib/ta/momentum/ultimate-oscillator";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { sampleBars } from "@/lib/ta/testing/sample-bars";
import { testTalibEquality } from "@/lib/ta/testing/talib-reference";

testIndicatorContract({
  definition: ultimateOscillatorDefinition,
  onConstantPrice: { ultimateOscillator: () => 0 },
  onShiftedPrice: "stays",
});

testTalibEquality({
  definition: ultimateOscillatorDefinition,
  fn: "ULTOSC",
  inputs: ({ TimePeriod1, TimePeriod2, TimePeriod3 }) => ({
    short: TimePeriod1,
    medium: TimePeriod2,
    long: TimePeriod3,
  }),
  outputs: { Real: "ultimateOscillator" },
});

describe("ultimateOscillator", () => {
  it("weighs the pressure of three spans 4, 2 and 1, by hand", () => {
    // Bar 1: floor 1 (its low), pressure 2, range 4. Bar 2: floor 3 (the close before), pressure 0, range 1.
    const output = ultimateOscillator([3, 5, 4], [1, 1, 3.5], [2, 3, 3], 1, 1, 2);
    expectSeries(output, [NaN, NaN, (100 * (4 * 0 + 2 * 0 + 2 / 5)) / 7], "lengths 1, 1, 2", {
      relative: 1e-15,
    });
  });

  it("sorts its lengths, as TA-Lib does", () => {
    const { high, low, close } = sampleBars(60);
    const sorted = ultimateOscillator(high, low, close, 7, 14, 28);
    expectSeries(ultimateOscillator(high, low, close, 28, 7, 14), sorted, "lengths 28, 7, 14");
  });
});

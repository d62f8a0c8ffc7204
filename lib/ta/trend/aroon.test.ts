import { describe, it } from "vitest";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { testTalibEquality } from "@/lib/ta/testing/talib-reference";
import { aroon, aroonDefinition, aroonOscillator, aroonOscillatorDefinition } from "@/lib/ta/trend/aroon";

testIndicatorContract({
  definition: aroonDefinition,
  onConstantPrice: { up: () => 100, down: () => 100 },
  onShiftedPrice: "stays",
});

testIndicatorContract({
  definition: aroonOscillatorDefinition,
  onConstantPrice: { aroonOscillator: () => 0 },
  onShiftedPrice: "stays",
});

testTalibEquality({
  definition: aroonDefinition,
  fn: "AROON",
  inputs: ({ TimePeriod }) => ({ length: TimePeriod }),
  outputs: { AroonUp: "up", AroonDown: "down" },
});

testTalibEquality({
  definition: aroonOscillatorDefinition,
  fn: "AROONOSC",
  inputs: ({ TimePeriod }) => ({ length: TimePeriod }),
  outputs: { Real: "aroonOscillator" },
});

describe("aroon and aroonOscillator", () => {
  // Windows of three bars: the highest is 0, 1, 0 bars old, the lowest 2, 0, 1; of equal ones the newest
  // counts.
  const high = [5, 4, 5, 4, 6];
  const low = [1, 3, 2, 2, 3];

  it("say how recent the extremes of length + 1 bars are, by hand", () => {
    const { up, down } = aroon(high, low, 2);
    expectSeries(up, [NaN, NaN, 100, 50, 100], "up");
    expectSeries(down, [NaN, NaN, 0, 100, 50], "down");
    expectSeries(aroonOscillator(high, low, 2), [NaN, NaN, 100, -50, 50], "oscillator");
  });
});

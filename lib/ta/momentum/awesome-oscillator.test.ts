import { describe, it } from "vitest";
import {
  acceleratorOscillator,
  acceleratorOscillatorDefinition,
  awesomeOscillator,
  awesomeOscillatorDefinition,
} from "@/lib/ta/momentum/awesome-oscillator";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { testSkenderEquality } from "@/lib/ta/testing/skender-reference";

testIndicatorContract({
  definition: awesomeOscillatorDefinition,
  onConstantPrice: { awesomeOscillator: () => 0 },
  onShiftedPrice: "stays",
});

testIndicatorContract({
  definition: acceleratorOscillatorDefinition,
  onConstantPrice: { acceleratorOscillator: () => 0 },
  onShiftedPrice: "stays",
});

testSkenderEquality({
  definition: awesomeOscillatorDefinition,
  key: "awesome",
  inputs: { fast: 5, slow: 34 },
  outputs: { oscillator: "awesomeOscillator" },
});

describe("awesomeOscillator and acceleratorOscillator", () => {
  const high = [2, 4, 9, 5, 3];
  const low = [0, 2, 5, 3, 1];

  it("are averages of the middles of the bars, and that less its own average, by hand", () => {
    // Middles 1, 3, 7, 4, 2: means of one less means of two 1, 2, -1.5, -1.
    expectSeries(awesomeOscillator(high, low, 1, 2), [NaN, 1, 2, -1.5, -1], "awesome");
    expectSeries(acceleratorOscillator(high, low, 1, 2, 2), [NaN, NaN, 0.5, -1.75, 0.25], "accelerator");
  });
});

import { describe, it } from "vitest";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import {
  exponentialDecay,
  exponentialDecayDefinition,
  linearDecay,
  linearDecayDefinition,
} from "@/lib/ta/trend/decay";

testIndicatorContract({
  definition: linearDecayDefinition,
  onConstantPrice: { linearDecay: (price) => price },
  onShiftedPrice: "moves",
});

testIndicatorContract({
  definition: exponentialDecayDefinition,
  onConstantPrice: { exponentialDecay: (price, bar) => (price < 0 ? price * 0.8 ** bar : price) },
  onShiftedPrice: "changes",
});

describe("linearDecay and exponentialDecay", () => {
  const values = [0, 1, 0, 0, 0.5, 0, 0, 0];

  it("lets a signal fade by a quarter a bar, by hand", () => {
    expectSeries(linearDecay(values, 4), [0, 1, 0.75, 0.5, 0.5, 0.25, 0, 0], "steps of 1/4");
  });

  it("lets a signal fade by half of itself a bar, by hand", () => {
    expectSeries(exponentialDecay(values, 2), [0, 1, 0.5, 0.25, 0.5, 0.25, 0.125, 0.0625], "halves");
  });

  it("takes its steps at a level where each alone would be rounded away", () => {
    // Between 2^53 and 2^54 numbers are 2 apart: ten steps of 0.2 are one of them.
    const level = 2 ** 53;
    const output = linearDecay([level + 4, ...new Array<number>(10).fill(level)], 5);
    expectSeries(output.subarray(10), [level + 2], "ten steps");
  });
});

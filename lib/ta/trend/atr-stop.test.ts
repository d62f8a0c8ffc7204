import { describe, expect, it } from "vitest";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { testSkenderEquality } from "@/lib/ta/testing/skender-reference";
import { atrStop, atrStopDefinition } from "@/lib/ta/trend/atr-stop";

testIndicatorContract({
  definition: atrStopDefinition,
  onConstantPrice: { stop: (price) => price, buyStop: (price, bar) => (bar < 21 ? NaN : price) },
  onShiftedPrice: "moves",
});

testSkenderEquality({
  definition: atrStopDefinition,
  key: "atr-stop",
  inputs: { length: 21, multiplier: 3, base: "close" },
  outputs: { atrStop: "stop", buyStop: "buyStop", sellStop: "sellStop" },
});

describe("atrStop", () => {
  it("measures from high and low when told to, by hand", () => {
    // Length 1, multiplier 0.5: true ranges 2, 2, 3. Bar 3 closes below the stop of 9: upper band 11 + 1.5.
    const outputs = atrStop([11, 12, 12, 11], [9, 10, 10, 8], [10, 11, 11, 8.5], 1, 0.5, "high-low");
    expect(outputs.stop).toEqual(Float64Array.of(NaN, 9, 9, 12.5));
    expect(outputs.sellStop).toEqual(Float64Array.of(NaN, 9, 9, NaN));
    expect(outputs.buyStop).toEqual(Float64Array.of(NaN, NaN, NaN, 12.5));
  });
});

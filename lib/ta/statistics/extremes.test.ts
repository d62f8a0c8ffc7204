import { describe, it } from "vitest";
import { highestDefinition, lowestDefinition, minMax, minMaxDefinition } from "@/lib/ta/statistics/extremes";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { testTalibEquality } from "@/lib/ta/testing/talib-reference";

const inputs = ({ TimePeriod }: Readonly<Record<string, number>>) => ({ length: TimePeriod });
const itself = (price: number) => price;

testIndicatorContract({
  definition: highestDefinition,
  onConstantPrice: { highest: itself },
  onShiftedPrice: "moves",
});

testTalibEquality({ definition: highestDefinition, fn: "MAX", inputs, outputs: { Real: "highest" } });

testIndicatorContract({
  definition: lowestDefinition,
  onConstantPrice: { lowest: itself },
  onShiftedPrice: "moves",
});

testTalibEquality({ definition: lowestDefinition, fn: "MIN", inputs, outputs: { Real: "lowest" } });

testIndicatorContract({
  definition: minMaxDefinition,
  onConstantPrice: { min: itself, max: itself },
  onShiftedPrice: "moves",
});

testTalibEquality({
  definition: minMaxDefinition,
  fn: "MINMAX",
  inputs,
  outputs: { Min: "min", Max: "max" },
});

describe("minMax", () => {
  it("is the lowest and the highest of the last values, by hand", () => {
    const { min, max } = minMax([3, -1, 2, 2, 5], 3);
    expectSeries(min, [NaN, NaN, -1, -1, 2], "min");
    expectSeries(max, [NaN, NaN, 3, 2, 5], "max");
  });
});

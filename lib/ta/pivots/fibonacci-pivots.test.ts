import { describe, expect, it } from "vitest";
import { fibonacciPivots, fibonacciPivotsDefinition } from "@/lib/ta/pivots/fibonacci-pivots";
import { testIndicatorContract } from "@/lib/ta/testing/contract";

/** The sample begins with January: February's first bar is the first with levels. */
const level = (price: number, bar: number) => (bar < 31 ? NaN : price);

testIndicatorContract({
  definition: fibonacciPivotsDefinition,
  onConstantPrice: { pivot: level, r1: level, r2: level, r3: level, s1: level, s2: level, s3: level },
  onShiftedPrice: "moves",
});

describe("fibonacciPivots", () => {
  it("sets fractions of the range around the pivot, by hand", () => {
    // High 110, low 100, close 105: pivot 105, range 10.
    const outputs = fibonacciPivots([0, 86_400_000], [110, 1], [100, 1], [105, 1], "day");
    const levels = Object.entries(outputs).map(([name, values]) => [name, Number(values[1]?.toFixed(9))]);
    expect(Object.fromEntries(levels)).toEqual({
      pivot: 105,
      r1: 108.82,
      r2: 111.18,
      r3: 115,
      s1: 101.18,
      s2: 98.82,
      s3: 95,
    });
  });
});

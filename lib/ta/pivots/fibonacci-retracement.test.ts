import { describe, expect, it } from "vitest";
import { fibonacciRetracement, fibonacciRetracementDefinition } from "@/lib/ta/pivots/fibonacci-retracement";
import { testIndicatorContract } from "@/lib/ta/testing/contract";

const level = (price: number) => price;

testIndicatorContract({
  definition: fibonacciRetracementDefinition,
  onConstantPrice: {
    high: level,
    level236: level,
    level382: level,
    level500: level,
    level618: level,
    level786: level,
    low: level,
  },
  onShiftedPrice: "moves",
});

describe("fibonacciRetracement", () => {
  it("measures down from the high of the window, by hand", () => {
    // Windows of two: 100 to 200, then 150 to 200.
    const outputs = fibonacciRetracement([180, 200, 190], [100, 150, 160], 2);
    const levels = (bar: number) =>
      Object.entries(outputs).map(([name, values]) => [name, Number(values[bar]?.toFixed(9))]);
    expect(Object.fromEntries(levels(1))).toEqual({
      high: 200,
      level236: 176.4,
      level382: 161.8,
      level500: 150,
      level618: 138.2,
      level786: 121.4,
      low: 100,
    });
    expect(Object.fromEntries(levels(2))).toMatchObject({ high: 200, level500: 175, low: 150 });
  });
});

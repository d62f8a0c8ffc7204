import { describe, expect, it } from "vitest";
import { autoFibonacci, autoFibonacciDefinition } from "@/lib/ta/pivots/auto-fibonacci";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";

testIndicatorContract({
  definition: autoFibonacciDefinition,
  onConstantPrice: {},
  onShiftedPrice: "changes",
});

describe("autoFibonacci", () => {
  // 10 %: 120 at bar 2 is a confirmed high, 100 at bar 4 the furthest point behind it.
  const close = [100, 110, 120, 105, 100, 104];

  it("draws the levels of the last leg from its start on, by hand", () => {
    const outputs = autoFibonacci(close, close, close, 10);
    const levels = Object.entries(outputs).map(([name, values]) => [name, Number(values[5]?.toFixed(9))]);
    expect(Object.fromEntries(levels)).toEqual({
      start: 120,
      level786: 115.72,
      level618: 112.36,
      level500: 110,
      level382: 107.64,
      level236: 104.72,
      end: 100,
    });
    expectSeries(outputs.level500, [NaN, NaN, 110, 110, 110, 110], "level of the half");
  });

  it("drops the leg when the next one starts", () => {
    const outputs = autoFibonacci([...close, 112], [...close, 112], [...close, 112], 10);
    expectSeries(outputs.start, [NaN, NaN, NaN, NaN, 100, 100, 100], "from the low of 100");
    expectSeries(outputs.end, [NaN, NaN, NaN, NaN, 112, 112, 112], "to the high of 112");
  });
});

import { describe, expect, it } from "vitest";
import { demarkPivots, demarkPivotsDefinition } from "@/lib/ta/pivots/demark-pivots";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { testPublishedValues } from "@/lib/ta/testing/published-values";

/** The sample begins with January: February's first bar is the first with levels. */
const level = (price: number, bar: number) => (bar < 31 ? NaN : price);

testIndicatorContract({
  definition: demarkPivotsDefinition,
  onConstantPrice: { pivot: level, r1: level, s1: level },
  onShiftedPrice: "moves",
});

testPublishedValues({
  definition: demarkPivotsDefinition,
  source: "Skender's DeMark pivot points by the month",
  inputs: { period: "month" },
  decimals: 4,
  counts: { pivot: 482 },
  values: {
    19: { pivot: NaN, s1: NaN, r1: NaN },
    20: { pivot: 215.13, s1: 213.24, r1: 218.74 },
    149: { pivot: 234.3475, s1: 232.225, r1: 239.535 },
    250: { pivot: 252.1925, s1: 249.445, r1: 259.435 },
    251: { pivot: 256.0725, s1: 253.445, r1: 262.275 },
    501: { pivot: 268.605, s1: 262.82, r1: 280.53 },
  },
});

describe("demarkPivots", () => {
  const day = 86_400_000;

  it.each([
    ["the high after a close above the open", 104, { pivot: 106.25, r1: 112.5, s1: 102.5 }],
    ["the low after a close below the open", 106, { pivot: 103.75, r1: 107.5, s1: 97.5 }],
    ["the close after a close on the open", 105, { pivot: 105, r1: 110, s1: 100 }],
  ])("counts twice %s, by hand", (_, open, wanted) => {
    // High 110, low 100, close 105: their sum of 315 and one of them again, a quarter of it and its half.
    const outputs = demarkPivots([0, day], [open, 1], [110, 1], [100, 1], [105, 1], "day");
    const levels = Object.entries(outputs).map(([name, values]) => [name, values[1]]);
    expect(Object.fromEntries(levels)).toEqual(wanted);
  });
});

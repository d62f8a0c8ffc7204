import { describe, expect, it } from "vitest";
import { woodiePivots, woodiePivotsDefinition } from "@/lib/ta/pivots/woodie-pivots";
import { testIndicatorContract } from "@/lib/ta/testing/contract";

/** The sample begins with January: February's first bar is the first with levels. */
const level = (price: number, bar: number) => (bar < 31 ? NaN : price);

testIndicatorContract({
  definition: woodiePivotsDefinition,
  onConstantPrice: { pivot: level, r1: level, r2: level, r3: level, s1: level, s2: level, s3: level },
  onShiftedPrice: "moves",
});

describe("woodiePivots", () => {
  it("weighs the first open of the present day, and keeps it for the day, by hand", () => {
    // High 110 and low 100 of the day before, open 103 of the present: pivot (210 + 206) / 4 = 104.
    const half = 43_200_000;
    const time = [0, half, 2 * half, 3 * half];
    const prices = [104, 105, 103, 90];
    const outputs = woodiePivots(time, prices, [110, 106, 103, 99], [101, 100, 102, 80], prices, "day");
    const levels = (bar: number) => Object.entries(outputs).map(([name, values]) => [name, values[bar]]);
    const wanted = { pivot: 104, r1: 108, r2: 114, r3: 118, s1: 98, s2: 94, s3: 88 };
    expect(Object.fromEntries(levels(2))).toEqual(wanted);
    expect(Object.fromEntries(levels(3))).toEqual(wanted);
  });
});

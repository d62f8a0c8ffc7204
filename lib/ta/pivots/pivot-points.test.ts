import { describe, expect, it } from "vitest";
import { pivotPoints, pivotPointsDefinition } from "@/lib/ta/pivots/pivot-points";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { testPublishedValues } from "@/lib/ta/testing/published-values";
import { sampleBars } from "@/lib/ta/testing/sample-bars";

/** The sample begins with January: February's first bar is the first with levels. */
const level = (price: number, bar: number) => (bar < 31 ? NaN : price);

testIndicatorContract({
  definition: pivotPointsDefinition,
  onConstantPrice: { pivot: level, r1: level, r2: level, r3: level, s1: level, s2: level, s3: level },
  onShiftedPrice: "moves",
});

testPublishedValues({
  definition: pivotPointsDefinition,
  source: "Skender's standard pivot points by the month",
  inputs: { period: "month" },
  decimals: 4,
  counts: { pivot: 482, r3: 482, s3: 482 },
  values: {
    19: { pivot: NaN, r1: NaN, s1: NaN },
    20: { pivot: 214.5, s1: 211.98, s2: 209, s3: 206.48, r1: 217.48, r2: 220, r3: 222.98 },
    149: { pivot: 233.64, s1: 230.81, s2: 226.33, s3: 223.5, r1: 238.12, r2: 240.95, r3: 245.43 },
    250: { pivot: 251.2767, s1: 247.6133, s2: 241.2867, s3: 237.6233, r1: 257.6033 },
    251: { pivot: 255.1967, s1: 251.6933, s2: 246.3667, s3: 242.8633, r1: 260.5233 },
    501: { pivot: 266.6767, s1: 258.9633, s2: 248.9667, s3: 241.2533, r2: 284.3867, r3: 294.3833 },
  },
});

describe("pivotPoints", () => {
  it("takes the day before by itself on daily bars", () => {
    const { time, high, low, close } = sampleBars(40);
    const { pivot } = pivotPoints(time, high, low, close, "day");
    const wanted = high.map(
      (_, i) => ((high[i - 1] ?? NaN) + (low[i - 1] ?? NaN) + (close[i - 1] ?? NaN)) / 3,
    );
    expect(pivot).toEqual(wanted);
  });

  it("changes with Monday when it goes by the week", () => {
    const { time, high, low, close } = sampleBars(40);
    const { pivot } = pivotPoints(time, high, low, close, "week");
    const changes = time.filter((_, i) => i > 0 && !Object.is(pivot[i], pivot[i - 1]));
    expect([...changes].map((at) => new Date(at).getUTCDay())).toEqual([1, 1, 1, 1, 1]);
  });

  it("puts bars within the day together, by hand", () => {
    // Two bars a day: high 4, low 1, close 3 make the pivot 8/3 and the range 3.
    const half = 43_200_000;
    const outputs = pivotPoints(
      [0, half, 2 * half, 3 * half],
      [3, 4, 9, 9],
      [2, 1, 9, 9],
      [2, 3, 9, 9],
      "day",
    );
    expect(outputs.pivot).toEqual(Float64Array.of(NaN, NaN, 8 / 3, 8 / 3));
    expect(outputs.r2[3]).toBeCloseTo(8 / 3 + 3, 12);
    expect(outputs.s1[2]).toBeCloseTo(16 / 3 - 4, 12);
  });
});

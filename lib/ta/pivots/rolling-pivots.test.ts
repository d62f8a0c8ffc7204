import { describe, expect, it } from "vitest";
import { demarkPivots } from "@/lib/ta/pivots/demark-pivots";
import { fibonacciPivots } from "@/lib/ta/pivots/fibonacci-pivots";
import { rollingPivots, rollingPivotsDefinition } from "@/lib/ta/pivots/rolling-pivots";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { testPublishedValues } from "@/lib/ta/testing/published-values";
import { sampleBars } from "@/lib/ta/testing/sample-bars";

const DAYS = [0, 86_400_000];

const level = (price: number, bar: number) => (bar < 20 ? NaN : price);

testIndicatorContract({
  definition: rollingPivotsDefinition,
  onConstantPrice: { pivot: level, r1: level, r2: level, r3: level, s1: level, s2: level, s3: level },
  onShiftedPrice: "moves",
});

testPublishedValues({
  definition: rollingPivotsDefinition,
  source: "Skender's standard rolling pivots (11, 9)",
  inputs: { length: 11, offset: 9, type: "standard" },
  decimals: 4,
  counts: { pivot: 482, r3: 482, r4: 0 },
  values: {
    20: {
      pivot: 213.6367,
      s1: 212.1033,
      s2: 209.9867,
      s3: 208.4533,
      r1: 215.7533,
      r2: 217.2867,
      r3: 219.4033,
    },
    149: { pivot: 233.6333, s1: 231.3567, s3: 225.0967, r1: 237.6167, r3: 243.8767 },
    501: { pivot: 260.0267, s1: 246.4633, s3: 225.2133, r1: 267.7133, r3: 288.9633 },
  },
});

testPublishedValues({
  definition: rollingPivotsDefinition,
  source: "Skender's Camarilla rolling pivots (10, 0)",
  bars: { last: 38 },
  inputs: { length: 10, offset: 0, type: "camarilla" },
  decimals: 4,
  counts: { pivot: 28, s4: 28 },
  values: {
    10: { pivot: 267.08, s1: 265.8095, s4: 259.457, r1: 268.3505, r4: 274.703 },
    37: { pivot: 243.15, s1: 240.565, s4: 227.64, r1: 245.735, r4: 258.66 },
  },
});

testPublishedValues({
  definition: rollingPivotsDefinition,
  source: "Skender's Woodie rolling pivots (375, 16)",
  bars: { file: "spy-minute.csv" },
  inputs: { length: 375, offset: 16, type: "woodie" },
  decimals: 4,
  counts: { pivot: 1173 },
  values: {
    390: { pivot: NaN, r1: NaN },
    391: {
      pivot: 368.785,
      s1: 367.9901,
      s2: 365.1252,
      s3: 364.3303,
      r1: 371.6499,
      r2: 372.4448,
      r3: 375.3097,
    },
    1172: { pivot: 371.75, s1: 371.04, s2: 369.35, s3: 368.64, r1: 373.44, r2: 374.15, r3: 375.84 },
    1563: { pivot: 369.38, s1: 366.52, s2: 364.16, s3: 361.3, r1: 371.74, r2: 374.6, r3: 376.96 },
  },
});

describe("rollingPivots", () => {
  const { open, high, low, close } = sampleBars(60);

  /** Two days, the window that ends 3 bars before bar `i` and an empty one. */
  function windowAsDay(i: number) {
    return {
      open: [open[i - 10] ?? NaN, 0],
      high: [Math.max(...high.slice(i - 10, i - 3)), 0],
      low: [Math.min(...low.slice(i - 10, i - 3)), 0],
      close: [close[i - 4] ?? NaN, 0],
    };
  }

  it("gives each bar the Fibonacci levels that its window gives as one day", () => {
    const outputs = rollingPivots(open, high, low, close, 7, 3, "fibonacci");
    for (let i = 10; i < 60; i++) {
      const day = windowAsDay(i);
      const levels = fibonacciPivots(DAYS, day.high, day.low, day.close, "day");
      expect([outputs.pivot[i], outputs.r2[i], outputs.s3[i]]).toEqual([
        levels.pivot[1],
        levels.r2[1],
        levels.s3[1],
      ]);
    }
    expect(outputs.pivot.subarray(0, 10).every(Number.isNaN)).toBe(true);
  });

  it("takes the window's own open for the levels of DeMark, which are one on each side", () => {
    const outputs = rollingPivots(open, high, low, close, 7, 3, "demark");
    for (let i = 10; i < 60; i++) {
      const day = windowAsDay(i);
      const levels = demarkPivots(DAYS, day.open, day.high, day.low, day.close, "day");
      expect([outputs.pivot[i], outputs.r1[i], outputs.s1[i]]).toEqual([
        levels.pivot[1],
        levels.r1[1],
        levels.s1[1],
      ]);
    }
    expect(outputs.r2.every(Number.isNaN)).toBe(true);
  });
});

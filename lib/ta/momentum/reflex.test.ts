import { describe, expect, it } from "vitest";
import { reflex, reflexDefinition, trendflex, trendflexDefinition } from "@/lib/ta/momentum/reflex";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { sampleBars } from "@/lib/ta/testing/sample-bars";

testIndicatorContract({
  definition: reflexDefinition,
  onConstantPrice: { reflex: () => 0 },
  onShiftedPrice: "stays",
});

testIndicatorContract({
  definition: trendflexDefinition,
  onConstantPrice: { trendflex: () => 0 },
  onShiftedPrice: "stays",
});

const LENGTH = 20;
const { close } = sampleBars(300);

describe("reflex", () => {
  it("compares the filter with a line back to itself, from scratch", () => {
    const sums = sumsOf((filter, i, k) => {
      const slope = ((filter[i - LENGTH] ?? NaN) - (filter[i] ?? NaN)) / LENGTH;
      return (filter[i] ?? NaN) + k * slope - (filter[i - k] ?? NaN);
    });
    expectSeries(reflex(close), inUnits(sums), "reflex", { relative: 1e-10, scale: 1 });
  });

  it("begins at ±5, where the size is that of the first sum alone", () => {
    expect(Math.abs(reflex(close)[LENGTH] ?? NaN)).toBeCloseTo(5, 10);
  });
});

describe("trendflex", () => {
  it("compares the filter with its past, from scratch", () => {
    const sums = sumsOf((filter, i, k) => (filter[i] ?? NaN) - (filter[i - k] ?? NaN));
    expectSeries(trendflex(close), inUnits(sums), "trendflex", { relative: 1e-10, scale: 1 });
  });

  it("is above zero in a rise and below in a fall", () => {
    const rising = Array.from({ length: 80 }, (_, i) => i);
    expect(Math.min(...trendflex(rising).subarray(LENGTH))).toBeGreaterThan(0);
    expect(Math.max(...trendflex(rising.toReversed()).subarray(LENGTH))).toBeLessThan(0);
  });
});

function sumsOf(difference: (filter: readonly number[], i: number, k: number) => number): readonly number[] {
  const decay = Math.exp((-Math.SQRT2 * Math.PI) / (LENGTH / 2));
  const c2 = 2 * decay * Math.cos((Math.SQRT2 * Math.PI) / (LENGTH / 2));
  const c3 = -decay * decay;
  const first = close[0] ?? NaN;
  const filter: number[] = [];
  close.forEach((value, i) => {
    const middle = (value + (close[i - 1] ?? value)) / 2;
    filter.push((1 - c2 - c3) * middle + c2 * (filter[i - 1] ?? first) + c3 * (filter[i - 2] ?? first));
  });
  return filter.map((_, i) => {
    let sum = 0;
    for (let k = 1; k <= LENGTH; k++) sum += difference(filter, i, k);
    return sum / LENGTH;
  });
}

function inUnits(sums: readonly number[]): readonly number[] {
  let square = 0;
  return sums.map((sum) => {
    if (Number.isNaN(sum)) return NaN;
    square = 0.04 * sum ** 2 + 0.96 * square;
    return sum / Math.sqrt(square);
  });
}

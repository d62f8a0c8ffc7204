import { describe, expect, it } from "vitest";
import { fwma, fwmaDefinition } from "@/lib/ta/moving-averages/fwma";
import { pwma, pwmaDefinition } from "@/lib/ta/moving-averages/pwma";
import { sinwma, sinwmaDefinition } from "@/lib/ta/moving-averages/sinwma";
import { spencer, spencerDefinition } from "@/lib/ta/moving-averages/spencer";
import { swma, swmaDefinition } from "@/lib/ta/moving-averages/swma";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { sampleBars } from "@/lib/ta/testing/sample-bars";

testIndicatorContract({
  definition: fwmaDefinition,
  onConstantPrice: { fwma: (price) => price },
  onShiftedPrice: "moves",
});
testIndicatorContract({
  definition: pwmaDefinition,
  onConstantPrice: { pwma: (price) => price },
  onShiftedPrice: "moves",
});
testIndicatorContract({
  definition: sinwmaDefinition,
  onConstantPrice: { sinwma: (price) => price },
  onShiftedPrice: "moves",
});
testIndicatorContract({
  definition: spencerDefinition,
  onConstantPrice: { spencer: (price) => price },
  onShiftedPrice: "moves",
});
testIndicatorContract({
  definition: swmaDefinition,
  onConstantPrice: { swma: (price) => price },
  onShiftedPrice: "moves",
});

const { close } = sampleBars(300);

/** The weighted mean of the last values, oldest first, added up from scratch. */
function scratch(weights: readonly number[]): Float64Array {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return close.map((_, i) =>
    i < weights.length - 1
      ? NaN
      : weights.reduce((sum, weight, k) => sum + weight * (close[i - weights.length + 1 + k] ?? NaN), 0) /
        total,
  );
}

describe("averages with fixed weights", () => {
  it("fwma weighs the newest bar with the largest Fibonacci number", () => {
    expectSeries(fwma(close, 7), scratch([1, 1, 2, 3, 5, 8, 13]), "7", { relative: 1e-13 });
    expectSeries(fwma([3, 9], 1), [3, 9], "1");
    expectSeries(fwma([3, 9], 2), [NaN, 6], "2");
  });

  it("pwma weighs with a row of Pascal's triangle", () => {
    expectSeries(pwma(close, 7), scratch([1, 6, 15, 20, 15, 6, 1]), "7", { relative: 1e-13 });
    expectSeries(pwma([3, 9], 1), [3, 9], "1");
  });

  it("sinwma weighs with half a sine wave", () => {
    // sin 30°, 60°, 90°, 120°, 150°.
    const weights = [0.5, Math.sqrt(3) / 2, 1, Math.sqrt(3) / 2, 0.5];
    expectSeries(sinwma(close, 5), scratch(weights), "5", { relative: 1e-13 });
  });

  it("swma rises by one to the middle and falls again, four bars unless told otherwise", () => {
    expectSeries(swma(close), scratch([1, 2, 2, 1]), "4", { relative: 1e-13 });
    expectSeries(swma(close, 5), scratch([1, 2, 3, 2, 1]), "5", { relative: 1e-13 });
  });

  it("spencer weighs with Spencer's numbers, trailing", () => {
    const weights = [-3, -6, -5, 3, 21, 46, 67, 74, 67, 46, 21, 3, -5, -6, -3];
    expectSeries(spencer(close), scratch(weights), "15", { relative: 1e-12 });
  });

  it("spencer lets a cubic pass unchanged, seven bars late", () => {
    const cubic = Float64Array.from({ length: 40 }, (_, i) => (i - 20) ** 3 / 100 - i * i);
    const late = cubic.map((_, i) => (i < 14 ? NaN : (cubic[i - 7] ?? NaN)));
    expectSeries(spencer(cubic), late, "cubic", { relative: 1e-11, scale: 100 });
  });

  it("keeps weights of the longest window finite", () => {
    for (const average of [fwma, pwma, sinwma]) {
      expect(average(close, 200).subarray(199).every(Number.isFinite)).toBe(true);
    }
  });
});

import { describe, it } from "vitest";
import { superSmoother, superSmootherDefinition } from "@/lib/ta/moving-averages/super-smoother";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { sampleBars } from "@/lib/ta/testing/sample-bars";

testIndicatorContract({
  definition: superSmootherDefinition,
  onConstantPrice: { smooth: (price) => price },
  onShiftedPrice: "moves",
});

describe("superSmoother", () => {
  it.each([1, 10, 60])("has the two poles of the published recursion, length %d", (length) => {
    const { close } = sampleBars(400);
    const x = (Math.PI * Math.SQRT2) / length;
    const b = 2 * Math.exp(-x) * Math.cos(x);
    const c = Math.exp(-2 * x);
    expectSeries(superSmoother(close, length, 2), recursion(close, [1 - b + c, b, -c]), "two poles", {
      relative: 1e-11,
    });
  });

  it.each([1, 10, 60])("has the three poles of the published recursion, length %d", (length) => {
    const { close } = sampleBars(400);
    const x = Math.PI / length;
    const b = 2 * Math.exp(-x) * Math.cos(Math.sqrt(3) * x);
    const c = Math.exp(-2 * x);
    const weights = [1 - (b + c) + c * (1 + b) - c * c, b + c, -c * (1 + b), c * c];
    expectSeries(superSmoother(close, length, 3), recursion(close, weights), "three poles", {
      relative: 1e-10,
    });
  });
});

/** `y[i] = w0·v[i] + w1·y[i - 1] + …`, the first values as they are. */
function recursion(values: Float64Array, [first = NaN, ...past]: readonly number[]): Float64Array {
  const output = values.slice();
  for (let i = past.length; i < values.length; i++) {
    output[i] = past.reduce(
      (sum, weight, age) => sum + weight * (output[i - 1 - age] ?? NaN),
      first * (values[i] ?? NaN),
    );
  }
  return output;
}

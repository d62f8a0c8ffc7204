import { describe, it } from "vitest";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { sampleBars } from "@/lib/ta/testing/sample-bars";
import { centredDpo, centredDpoDefinition, dpo, dpoDefinition } from "@/lib/ta/trend/dpo";

testIndicatorContract({
  definition: dpoDefinition,
  onConstantPrice: { dpo: () => 0 },
  onShiftedPrice: "stays",
});

const FLAT_BARS = 8 + 600;

testIndicatorContract({
  definition: centredDpoDefinition,
  onConstantPrice: { centredDpo: (_, bar) => (bar < FLAT_BARS - 11 ? 0 : NaN) },
  onShiftedPrice: "stays",
});

function meanAt(values: Float64Array, bar: number, length: number): number {
  let sum = 0;
  for (let k = bar - length + 1; k <= bar; k++) sum += values[k] ?? NaN;
  return sum / length;
}

describe("dpo and centredDpo", () => {
  // Means of three: 2, 4, 6; shift 2.
  const values = [1, 2, 3, 7, 8];

  it("compare the value of shift bars ago with the present mean, by hand", () => {
    expectSeries(dpo(values, 3), [NaN, NaN, 1 - 2, 2 - 4, 3 - 6], "length 3");
  });

  it("compare a value with the mean of shift bars later, by hand", () => {
    expectSeries(centredDpo(values, 3), [1 - 2, 2 - 4, 3 - 6, NaN, NaN], "length 3");
  });

  it.each([
    [1, 1],
    [2, 2],
    [20, 11],
    [21, 11],
  ])("shift a length of %d by %d bars, and are the plain formula at every bar", (length, shift) => {
    const { close } = sampleBars(400);
    const tolerance = { relative: 1e-12, scale: 1 };
    const clean = close.map((_, i) => (close[i - shift] ?? NaN) - meanAt(close, i, length));
    expectSeries(dpo(close, length), clean, "dpo", tolerance);
    const centred = close.map((value, i) => value - meanAt(close, i + shift, length));
    expectSeries(centredDpo(close, length), centred, "centredDpo", tolerance);
  });
});

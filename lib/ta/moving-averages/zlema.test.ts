import { describe, it } from "vitest";
import { zlema, zlemaDefinition } from "@/lib/ta/moving-averages/zlema";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";

testIndicatorContract({
  definition: zlemaDefinition,
  onConstantPrice: { zlema: (price) => price },
  onShiftedPrice: "moves",
});

describe("zlema", () => {
  it("averages prices pushed ahead by the change of the lag, by hand", () => {
    // Lag 1: 2·v[i] - v[i - 1] is 3, 10, 0, 5; seed 13/3, then half way to 5.
    const output = zlema([1, 2, 6, 3, 4], 3);
    expectSeries(output, [NaN, NaN, NaN, 13 / 3, (13 / 3 + 5) / 2], "length 3", { relative: 1e-15 });
  });

  it("has no lag to push against at length 2: the plain average with k = 2/3", () => {
    expectSeries(zlema([1, 3, 5], 2), [NaN, 2, 4], "length 2", { relative: 1e-15 });
  });

  it("follows a straight line without lag", () => {
    const line = Float64Array.from({ length: 60 }, (_, i) => 3 * i);
    expectSeries(zlema(line, 9).subarray(12), line.subarray(12), "length 9", { relative: 1e-13 });
  });
});

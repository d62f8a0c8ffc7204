import { describe, expect, it } from "vitest";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { sampleBars } from "@/lib/ta/testing/sample-bars";
import { testTalibEquality } from "@/lib/ta/testing/talib-reference";
import { adx, adxDefinition } from "@/lib/ta/trend/adx";

testIndicatorContract({
  definition: adxDefinition,
  onConstantPrice: { adx: () => 0 },
  onShiftedPrice: "stays",
});

testTalibEquality({
  definition: adxDefinition,
  fn: "ADX",
  inputs: ({ TimePeriod }) => ({ length: TimePeriod }),
  outputs: { Real: "adx" },
});

describe("adx", () => {
  it("counts a bar without direction as 0 in the seed, by hand", () => {
    // Ties give bar 2 no direction, bar 3 goes up alone: the seed of length 2 is (0 + 100) / 2.
    expectSeries(adx([5, 6, 7, 9], [5, 4, 3, 3], [5, 5, 5, 5], 2), [NaN, NaN, NaN, 50], "seed");
  });

  it("stays as it is while a market that has moved stands still for ever", () => {
    const { high, low, close } = sampleBars(60);
    const still = (series: Float64Array) => [...series, ...new Array<number>(1500).fill(100)];
    const output = adx(still(high), still(low), still(close), 2);
    const rest = output.subarray(600);
    expect(output[600]).toBeGreaterThan(0);
    expectSeries(rest, new Float64Array(rest.length).fill(output[600] ?? NaN), "behind bar 600");
  });

  it("never leaves 0 to 100", () => {
    const { high, low, close } = sampleBars(5000);
    const outside = adx(high, low, close, 3).findIndex((value) => value < 0 || value > 100 + 1e-12);
    expectSeries([outside], [-1], "index of the first value outside");
  });
});

import { describe, it } from "vitest";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { chaikinVolatility, chaikinVolatilityDefinition } from "@/lib/ta/volatility/chaikin-volatility";

testIndicatorContract({
  definition: chaikinVolatilityDefinition,
  onConstantPrice: {},
  onShiftedPrice: "stays",
});

const none = (count: number) => new Array<number>(count).fill(NaN);

describe("chaikinVolatility", () => {
  it("gives the numbers of Achelis's book, as Tulip has them, to four decimals", () => {
    const high = [
      60.2476, 60.5637, 62.0859, 62.7016, 62.9355, 62.8032, 62.3419, 61.8435, 61.6278, 61.3613, 60.5073,
      61.4379,
    ];
    const low = [
      58.4915, 59.0323, 60.8968, 61.3758, 61.7601, 62.0952, 61.6508, 60.3919, 60.804, 60.6952, 59.6734,
      59.6702,
    ];
    const expected = [...none(9), -32.8138, -22.3683, 18.9829];
    expectSeries(chaikinVolatility(high, low, 5, 5), expected, "5 bars", { relative: 1e-4, scale: 1 });
  });

  it("gives the numbers of Tulip's sample to three decimals", () => {
    const high = [
      82.15, 81.89, 83.03, 83.3, 83.85, 83.9, 83.33, 84.3, 84.84, 85, 85.9, 86.58, 86.98, 88, 87.87,
    ];
    const low = [
      81.29, 80.64, 81.31, 82.65, 83.07, 83.11, 82.49, 82.3, 84.15, 84.11, 84.03, 85.39, 85.76, 87.17, 87.01,
    ];
    const expected = [...none(9), 5.682, 44.088, 43.317, -0.494, 3.994, 1.824];
    expectSeries(chaikinVolatility(high, low, 5, 5), expected, "5 bars", { relative: 5e-4, scale: 1 });
  });

  it("compares with `change` bars ago, and has no value where the range was 0, by hand", () => {
    // Length 3 has the factor 0.5: ranges 0, 0, 0, 4 average to 0, 0, 0, 2, then 2 to 2.
    const output = chaikinVolatility([0, 0, 0, 4, 2], [0, 0, 0, 0, 0], 3, 1);
    expectSeries(output, [NaN, NaN, NaN, NaN, 0], "one bar of change");
  });
});

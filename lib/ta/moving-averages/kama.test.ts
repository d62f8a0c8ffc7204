import { describe, it } from "vitest";
import { kama, kamaDefinition } from "@/lib/ta/moving-averages/kama";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { testTalibEquality } from "@/lib/ta/testing/talib-reference";

testIndicatorContract({
  definition: kamaDefinition,
  onConstantPrice: { kama: (price) => price },
  onShiftedPrice: "moves",
});

testTalibEquality({
  definition: kamaDefinition,
  fn: "KAMA",
  inputs: ({ TimePeriod }) => ({ length: TimePeriod, fast: 2, slow: 30 }),
  outputs: { Real: "kama" },
});

describe("kama", () => {
  it("moves by the square of a constant between slow and fast, by hand", () => {
    // fast 1: 1; slow 3: 1/2. Ratios |4 - 1| / 3 = 1, |2 - 2| / 4 = 0, |1 - 4| / 3 = 1.
    expectSeries(kama([1, 2, 4, 2, 1], 2, 1, 3), [NaN, NaN, 4, 3.5, 1], "length 2");
  });

  it("hurries at full speed when nothing moved in the window, also behind a noisy market", () => {
    const noisy = [0.1, 0.7, 0.2, 0.9, 0.3, 5, 5, 5, 5, 5];
    const output = kama(noisy, 2, 1, 30);
    expectSeries(output.subarray(7), [5, 5, 5], "fast 1 is the value itself");
  });
});

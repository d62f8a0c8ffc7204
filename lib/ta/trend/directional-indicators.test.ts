import { describe, it } from "vitest";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { testTalibEquality } from "@/lib/ta/testing/talib-reference";
import { minusDi, minusDiDefinition, plusDi, plusDiDefinition } from "@/lib/ta/trend/directional-indicators";

testIndicatorContract({
  definition: plusDiDefinition,
  onConstantPrice: { plusDi: () => 0 },
  onShiftedPrice: "stays",
});

testIndicatorContract({
  definition: minusDiDefinition,
  onConstantPrice: { minusDi: () => 0 },
  onShiftedPrice: "stays",
});

testTalibEquality({
  definition: plusDiDefinition,
  fn: "PLUS_DI",
  inputs: ({ TimePeriod }) => ({ length: TimePeriod }),
  outputs: { Real: "plusDi" },
});

testTalibEquality({
  definition: minusDiDefinition,
  fn: "MINUS_DI",
  inputs: ({ TimePeriod }) => ({ length: TimePeriod }),
  outputs: { Real: "minusDi" },
});

describe("plusDi and minusDi", () => {
  it("are the shares of the true range, by hand", () => {
    // Up 3, 0; down 0, 2; true ranges 6 and 9. Length 2: up 3 - 1.5 = 1.5, down 0 + 2 = 2, range 6 - 3 + 9 =
    // 12.
    const high = [10, 13, 14];
    const low = [8, 7, 5];
    const close = [9, 12, 6];
    expectSeries(plusDi(high, low, close, 2), [NaN, NaN, 12.5], "up", { relative: 1e-15 });
    expectSeries(minusDi(high, low, close, 2), [NaN, NaN, 200 / 12], "down", { relative: 1e-15 });
  });

  it("go to 0 once a market has stood still for so long that its sum of ranges is below 1e-14", () => {
    const level = [1, 2, ...new Array<number>(60).fill(2)];
    // The sums are 1 at bar 1 and halve with every bar, and all of the range was upwards.
    const expected = level.map((_, i) => (i < 2 ? NaN : 0.5 ** (i - 1) < 1e-14 ? 0 : 100));
    expectSeries(plusDi(level, level, level, 2), expected, "one rise, then nothing");
  });
});

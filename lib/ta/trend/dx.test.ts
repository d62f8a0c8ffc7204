import { describe, it } from "vitest";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { testTalibEquality } from "@/lib/ta/testing/talib-reference";
import { dx, dxDefinition } from "@/lib/ta/trend/dx";

testIndicatorContract({
  definition: dxDefinition,
  onConstantPrice: { dx: () => 0 },
  onShiftedPrice: "stays",
});

testTalibEquality({
  definition: dxDefinition,
  fn: "DX",
  inputs: ({ TimePeriod }) => ({ length: TimePeriod }),
  outputs: { Real: "dx" },
});

describe("dx", () => {
  it("is the difference of both sides over their sum, by hand", () => {
    // Length 2, as for plusDi: up 3 - 1.5 = 1.5, down 2; their common range does not matter: 0.5 of 3.5.
    const output = dx([10, 13, 14], [8, 7, 5], [9, 12, 6], 2);
    expectSeries(output, [NaN, NaN, 100 / 7], "length 2", { relative: 1e-14 });
  });

  it("repeats its last value when a market has stood still for so long that it has no direction", () => {
    const level = [1, 2, ...new Array<number>(80).fill(2)];
    const expected = level.map((_, i) => (i < 2 ? NaN : 100));
    expectSeries(dx(level, level, level, 2), expected, "one rise, then nothing");
  });

  it("is 0 where no bar has had a direction yet", () => {
    // Bars widen on both sides alike: a tie is no direction, and the first movement comes with the last bar.
    const output = dx([5, 6, 7, 9], [5, 4, 3, 3], [5, 5, 5, 5], 2);
    expectSeries(output, [NaN, NaN, 0, 100], "ties");
  });
});

import { describe, it } from "vitest";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { testTalibEquality } from "@/lib/ta/testing/talib-reference";
import { minusDm, minusDmDefinition, plusDm, plusDmDefinition } from "@/lib/ta/trend/directional-movement";

testIndicatorContract({
  definition: plusDmDefinition,
  onConstantPrice: { plusDm: () => 0 },
  onShiftedPrice: "stays",
});

testIndicatorContract({
  definition: minusDmDefinition,
  onConstantPrice: { minusDm: () => 0 },
  onShiftedPrice: "stays",
});

testTalibEquality({
  definition: plusDmDefinition,
  fn: "PLUS_DM",
  inputs: ({ TimePeriod }) => ({ length: TimePeriod }),
  outputs: { Real: "plusDm" },
});

testTalibEquality({
  definition: minusDmDefinition,
  fn: "MINUS_DM",
  inputs: ({ TimePeriod }) => ({ length: TimePeriod }),
  outputs: { Real: "minusDm" },
});

describe("plusDm and minusDm", () => {
  // Highs rise by 3, 1, 2, -1 and lows fall by 1, 2, 2, -1: up 3, 0, 0, 0 and down 0, 2, 0, 0.
  const high = [10, 13, 14, 16, 15];
  const low = [8, 7, 5, 3, 4];

  it("are the movement of the bar itself at length 1: the larger side alone, none on a tie", () => {
    expectSeries(plusDm(high, low, 1), [NaN, 3, 0, 0, 0], "up");
    expectSeries(minusDm(high, low, 1), [NaN, 0, 2, 0, 0], "down");
  });

  it("sum the first length - 1 movements and then lose a part of length with every bar, by hand", () => {
    // Length 3: up 3 + 0 = 3, then 3 - 1 = 2, then 2 - 2/3; down 0 + 2 = 2, then 2 - 2/3, then 4/3 - 4/9.
    const tolerance = { relative: 1e-15 };
    expectSeries(plusDm(high, low, 3), [NaN, NaN, 3, 2, 4 / 3], "up", tolerance);
    expectSeries(minusDm(high, low, 3), [NaN, NaN, 2, 4 / 3, 8 / 9], "down", tolerance);
  });
});

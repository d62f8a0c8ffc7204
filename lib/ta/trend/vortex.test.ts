import { describe, it } from "vitest";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { testSkenderEquality } from "@/lib/ta/testing/skender-reference";
import { vortex, vortexDefinition } from "@/lib/ta/trend/vortex";

testIndicatorContract({
  definition: vortexDefinition,
  onConstantPrice: { plus: () => NaN, minus: () => NaN },
  onShiftedPrice: "stays",
});

testSkenderEquality({
  definition: vortexDefinition,
  key: "vortex",
  inputs: { length: 14 },
  outputs: { pvi: "plus", nvi: "minus" },
});

describe("vortex", () => {
  it("sums the reaches up and down over the true ranges, by hand", () => {
    // Reaches up 4, 3, 2, down 2, 5, 5; true ranges 3 (3 to 6), 5 (1 to 6) and 2 (1 to 3).
    const { plus, minus } = vortex([5, 6, 6, 3], [2, 3, 1, 1], [4, 6, 2, 2], 2);
    expectSeries(plus, [NaN, NaN, 7 / 8, 5 / 7], "plus", { relative: 1e-15 });
    expectSeries(minus, [NaN, NaN, 7 / 8, 10 / 7], "minus", { relative: 1e-15 });
  });

  it("has no value while the last length bars stand still, and one again when they move", () => {
    const level = [0.1, 0.4, 0.2, 0.7, 0.3, 0.3, 0.3, 0.3, 0.8];
    const { plus, minus } = vortex(level, level, level, 2);
    expectSeries(plus, [NaN, NaN, 1, 1, 1, 1, NaN, NaN, 1], "plus", { relative: 1e-14 });
    expectSeries(minus, [NaN, NaN, 1, 1, 1, 1, NaN, NaN, 1], "minus", { relative: 1e-14 });
  });
});

import { describe, it } from "vitest";
import { elderRay, elderRayDefinition } from "@/lib/ta/momentum/elder-ray";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { testSkenderEquality } from "@/lib/ta/testing/skender-reference";

testIndicatorContract({
  definition: elderRayDefinition,
  onConstantPrice: { bull: () => 0, bear: () => 0 },
  onShiftedPrice: "stays",
});

testSkenderEquality({
  definition: elderRayDefinition,
  key: "elder-ray",
  inputs: { length: 13 },
  outputs: { bullPower: "bull", bearPower: "bear" },
});

describe("elderRay", () => {
  it("is the high and the low less the average of the closes, by hand", () => {
    // Averages with k = 2/3: 2 at index 1, then 2/3·5 + 2/3 = 4.
    const { bull, bear } = elderRay([2, 4, 6], [0, 1, 4], [1, 3, 5], 2);
    expectSeries(bull, [NaN, 2, 2], "bull", { relative: 1e-14 });
    expectSeries(bear, [NaN, -1, 0], "bear", { relative: 1e-14, scale: 1 });
  });
});

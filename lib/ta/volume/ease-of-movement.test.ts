import { describe, it } from "vitest";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { easeOfMovement, easeOfMovementDefinition } from "@/lib/ta/volume/ease-of-movement";

testIndicatorContract({
  definition: easeOfMovementDefinition,
  onConstantPrice: { eom: () => 0 },
  onShiftedPrice: "stays",
});

describe("easeOfMovement", () => {
  it("is the mean of midpoint move times range over volume, by hand", () => {
    // Middles 1, 3, 6, 6: eases 2·2/4·100 = 100, 3·4/6·100 = 200, 0.
    const output = easeOfMovement([2, 4, 8, 7], [0, 2, 4, 5], [1, 4, 6, 3], 2, 100);
    expectSeries(output, [NaN, NaN, 150, 100], "eases 100, 200, 0");
  });

  it("counts a bar without volume as 0", () => {
    expectSeries(
      easeOfMovement([2, 4, 8], [0, 2, 4], [1, 0, 6], 1, 100),
      [NaN, 0, 200],
      "no volume at bar 1",
    );
  });
});

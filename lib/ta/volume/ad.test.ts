import { describe, it } from "vitest";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { testTalibEquality } from "@/lib/ta/testing/talib-reference";
import { ad, adDefinition } from "@/lib/ta/volume/ad";

testIndicatorContract({
  definition: adDefinition,
  onConstantPrice: { ad: () => 0 },
  onShiftedPrice: "stays",
});

testTalibEquality({ definition: adDefinition, fn: "AD", inputs: () => ({}), outputs: { Real: "ad" } });

describe("ad", () => {
  it("adds the volume by the close's place in the range and nothing for a bar without range, by hand", () => {
    // Closes at the high (+1), at a quarter of the range (-1/2), without range (0), in the middle (0).
    expectSeries(
      ad([2, 8, 5, 6], [1, 4, 5, 4], [2, 5, 5, 5], [10, 20, 40, 80]),
      [10, 0, 0, 0],
      "10, -10, 0, 0",
    );
  });
});

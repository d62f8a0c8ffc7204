import { describe, it } from "vitest";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { volumeRateOfChange, volumeRateOfChangeDefinition } from "@/lib/ta/volume/volume-rate-of-change";

testIndicatorContract({
  definition: volumeRateOfChangeDefinition,
  onConstantPrice: { vroc: () => 0 },
  onShiftedPrice: "stays",
});

describe("volumeRateOfChange", () => {
  it("is the change in percent, 0 from a volume of 0, by hand", () => {
    expectSeries(volumeRateOfChange([4, 0, 5, 3, 8], 2), [NaN, NaN, 25, 0, 60], "5 of 4, 3 of 0, 8 of 5");
  });
});

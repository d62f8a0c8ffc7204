import { describe, it } from "vitest";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { volumeZoneOscillator, volumeZoneOscillatorDefinition } from "@/lib/ta/volume/volume-zone-oscillator";

testIndicatorContract({
  definition: volumeZoneOscillatorDefinition,
  onConstantPrice: { vzo: () => 0 },
  onShiftedPrice: "stays",
});

describe("volumeZoneOscillator", () => {
  it("is averaged signed volume over averaged volume, in percent, by hand", () => {
    // Signed 4, -2, 0 of 4, 2, 9. Averages of 2 (k = 2/3): 1 of 3, then 1/3 of 7.
    const output = volumeZoneOscillator([1, 2, 1, 1], [7, 4, 2, 9], 2);
    expectSeries(output, [NaN, NaN, 100 / 3, 100 / 21], "1/3, 1/21", { relative: 1e-13 });
  });

  it("is 0 while no volume has traded", () => {
    expectSeries(volumeZoneOscillator([1, 2, 3], [5, 0, 0], 1), [NaN, 0, 0], "none");
  });
});

import { describe, it } from "vitest";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { volumeOscillator, volumeOscillatorDefinition } from "@/lib/ta/volume/volume-oscillator";

testIndicatorContract({
  definition: volumeOscillatorDefinition,
  onConstantPrice: { vosc: () => 0 },
  onShiftedPrice: "stays",
});

describe("volumeOscillator", () => {
  it("is the short mean over the long one, in percent, and 0 without volume, by hand", () => {
    // Means of 1 and 2: 4 over 3, 0 over 2, 0 over 0.
    const output = volumeOscillator([2, 4, 0, 0], 1, 2);
    expectSeries(output, [NaN, 100 / 3, -100, 0], "33 %, -100 %, none", { relative: 1e-14 });
  });

  it("gives the numbers of Tulip's own test, which have three decimals", () => {
    const volume = [
      5_653_100, 6_447_400, 7_690_900, 3_831_400, 4_455_100, 3_798_000, 3_936_200, 4_732_000, 4_841_300,
      3_915_300, 6_830_800, 6_694_100, 5_293_600, 7_985_800, 4_807_900,
    ];
    const rounded = volumeOscillator(volume, 2, 5).map((value) => Math.round(value * 1000) / 1000);
    expectSeries(
      rounded.subarray(4),
      [-26.219, -21.318, -18.456, 4.423, 9.974, 3.151, 10.759, 25.168, 8.682, 8.069, 1.177],
      "vosc of 2 and 5",
    );
  });
});

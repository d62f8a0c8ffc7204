import { describe, it } from "vitest";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { timeSegmentedVolume, timeSegmentedVolumeDefinition } from "@/lib/ta/volume/time-segmented-volume";

testIndicatorContract({
  definition: timeSegmentedVolumeDefinition,
  onConstantPrice: { tsv: () => 0, signal: () => 0 },
  onShiftedPrice: "stays",
});

describe("timeSegmentedVolume", () => {
  it("sums change times volume and averages the sums, by hand", () => {
    // Products 2·3 = 6, -1·4 = -4, 5·1 = 5; sums of 2: 2, 1; their mean 1.5.
    const { tsv, signal } = timeSegmentedVolume([1, 3, 2, 7], [9, 3, 4, 1], 2, 2);
    expectSeries(tsv, [NaN, NaN, 2, 1], "sums");
    expectSeries(signal, [NaN, NaN, NaN, 1.5], "mean of the sums");
  });
});

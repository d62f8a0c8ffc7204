import { describe, it } from "vitest";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { relativeVolume, relativeVolumeDefinition } from "@/lib/ta/volume/relative-volume";

testIndicatorContract({
  definition: relativeVolumeDefinition,
  onConstantPrice: { relative: (_, bar) => (bar < 20 ? NaN : 1) },
  onShiftedPrice: "stays",
});

describe("relativeVolume", () => {
  it("is the volume over the mean of the bars before, none where those had no volume, by hand", () => {
    const output = relativeVolume([2, 4, 6, 0, 0, 7, 7], 2);
    expectSeries(output, [NaN, NaN, 2, 0, 0, NaN, 2], "6/3, 0/5, 0/3, 7/0, 7/3.5");
  });
});

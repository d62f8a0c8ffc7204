import { describe, it } from "vitest";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { upDownVolumeRatio, upDownVolumeRatioDefinition } from "@/lib/ta/volume/up-down-volume-ratio";

testIndicatorContract({
  definition: upDownVolumeRatioDefinition,
  onConstantPrice: { ratio: () => NaN },
  onShiftedPrice: "stays",
});

describe("upDownVolumeRatio", () => {
  it("is rising over falling volume, none where nothing fell, by hand", () => {
    // Up 3, down 4, unchanged 7, up 5, up 6.
    const output = upDownVolumeRatio([1, 2, 1, 1, 3, 4], [9, 3, 4, 7, 5, 6], 3);
    expectSeries(output, [NaN, NaN, NaN, 0.75, 1.25, NaN], "3/4, 5/4, 11/0");
  });
});

import { describe, it } from "vitest";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { williamsAd, williamsAdDefinition } from "@/lib/ta/volume/williams-ad";

testIndicatorContract({
  definition: williamsAdDefinition,
  onConstantPrice: { wad: () => 0 },
  onShiftedPrice: "stays",
});

describe("williamsAd", () => {
  it("adds the way from the true low on rises and from the true high on falls, by hand", () => {
    // 6 - min(5, 4) = 2; 8 - min(6, 7) = 2; 5 - max(8, 7) = -3; unchanged.
    const output = williamsAd([6, 7, 9, 7, 6], [4, 4, 7, 4, 5], [5, 6, 8, 5, 5]);
    expectSeries(output, [NaN, 2, 4, 1, 1], "2, 2, -3, 0");
  });

  it("gives the numbers of Tulip's own test, which have two decimals", () => {
    const high = [
      82.15, 81.89, 83.03, 83.3, 83.85, 83.9, 83.33, 84.3, 84.84, 85.0, 85.9, 86.58, 86.98, 88.0, 87.87,
    ];
    const low = [
      81.29, 80.64, 81.31, 82.65, 83.07, 83.11, 82.49, 82.3, 84.15, 84.11, 84.03, 85.39, 85.76, 87.17, 87.01,
    ];
    const close = [
      81.59, 81.06, 82.87, 83.0, 83.61, 83.15, 82.84, 83.99, 84.55, 84.36, 85.53, 86.54, 86.89, 87.77, 87.29,
    ];
    const rounded = williamsAd(high, low, close).map((value) => Math.round(value * 100) / 100);
    expectSeries(
      rounded,
      [NaN, -0.83, 0.98, 1.33, 1.94, 1.19, 0.7, 2.39, 2.95, 2.31, 3.81, 4.96, 6.09, 6.97, 6.39],
      "wad",
    );
  });
});

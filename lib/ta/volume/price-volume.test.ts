import { describe, it } from "vitest";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import {
  priceVolume,
  priceVolumeDefinition,
  priceVolumeRank,
  priceVolumeRankDefinition,
} from "@/lib/ta/volume/price-volume";

testIndicatorContract({
  definition: priceVolumeDefinition,
  onConstantPrice: { turnover: (price) => price * 1000 },
  onShiftedPrice: "changes",
});

testIndicatorContract({
  definition: priceVolumeRankDefinition,
  onConstantPrice: { rank: () => 1 },
  onShiftedPrice: "stays",
});

describe("priceVolume", () => {
  it("is the product of both, by hand", () => {
    expectSeries(priceVolume([2, -3, 4], [10, 20, 0]), [20, -60, 0], "2·10, -3·20, 4·0");
  });
});

describe("priceVolumeRank", () => {
  it("is 1 to 4 by what fell, unchanged counting as risen, by hand", () => {
    const rank = priceVolumeRank([5, 6, 7, 6, 5, 5], [5, 6, 5, 5, 4, 4]);
    expectSeries(rank, [NaN, 1, 2, 3, 4, 1], "none, volume, price, both, none fell");
  });
});

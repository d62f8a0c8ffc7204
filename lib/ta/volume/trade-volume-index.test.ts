import { describe, it } from "vitest";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { tradeVolumeIndex, tradeVolumeIndexDefinition } from "@/lib/ta/volume/trade-volume-index";

testIndicatorContract({
  definition: tradeVolumeIndexDefinition,
  onConstantPrice: { tvi: () => 0 },
  onShiftedPrice: "stays",
});

describe("tradeVolumeIndex", () => {
  it("follows the last move beyond the least one, by hand", () => {
    // Changes +0.5 (not beyond), +1 (up), -0.25 (up still), -1 (down), 0 (down still).
    const output = tradeVolumeIndex([5, 5.5, 6.5, 6.25, 5.25, 5.25], [1, 2, 4, 8, 16, 32], 0.5);
    expectSeries(output, [0, 0, 4, 12, -4, -36], "0, 0, +4, +8, -16, -32");
  });
});

import { describe, it } from "vitest";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import {
  relativeVolatilityIndex,
  relativeVolatilityIndexDefinition,
} from "@/lib/ta/volatility/relative-volatility-index";

testIndicatorContract({
  definition: relativeVolatilityIndexDefinition,
  onConstantPrice: { rvi: () => 0 },
  onShiftedPrice: "stays",
});

describe("relativeVolatilityIndex", () => {
  it("is the share of averaged deviations on rises, by hand", () => {
    // Deviations of 2: 1 up, 2 up, 3 down. Averages of 2 (k = 2/3): 1.5 up and 0 down, then 0.5 and 2.
    const output = relativeVolatilityIndex([1, 3, 7, 1], 2);
    expectSeries(output, [NaN, NaN, 100, 20], "1.5/1.5, 0.5/2.5", { relative: 1e-14 });
  });
});

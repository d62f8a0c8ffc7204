import { describe, it } from "vitest";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import {
  marketFacilitationIndex,
  marketFacilitationIndexDefinition,
} from "@/lib/ta/volume/market-facilitation-index";

testIndicatorContract({
  definition: marketFacilitationIndexDefinition,
  onConstantPrice: { marketfi: () => 0 },
  onShiftedPrice: "stays",
});

describe("marketFacilitationIndex", () => {
  it("is range over volume and 0 without volume, by hand", () => {
    expectSeries(marketFacilitationIndex([5, 6, 7], [3, 2, 1], [4, 8, 0]), [0.5, 0.5, 0], "2/4, 4/8, none");
  });
});

import { describe, it } from "vitest";
import { ibs, ibsDefinition } from "@/lib/ta/price/ibs";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";

testIndicatorContract({
  definition: ibsDefinition,
  onConstantPrice: { ibs: () => 1 },
  onShiftedPrice: "stays",
});

describe("ibs", () => {
  it("is the height of the close in the bar, and 1 in a bar without range, by hand", () => {
    expectSeries(ibs([5, 5, 5, 3], [1, 1, 1, 3], [1, 4, 5, 3]), [0, 0.75, 1, 1], "four bars");
  });
});

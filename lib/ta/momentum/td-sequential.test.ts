import { describe, it } from "vitest";
import { tdSequential, tdSequentialDefinition } from "@/lib/ta/momentum/td-sequential";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";

testIndicatorContract({
  definition: tdSequentialDefinition,
  onConstantPrice: { up: () => 0, down: () => 0 },
  onShiftedPrice: "stays",
});

describe("td-sequential", () => {
  it("counts closes above and below the one four bars earlier, and begins anew at an equal one, by hand", () => {
    const { up, down } = tdSequential([5, 5, 5, 5, 6, 7, 5, 4, 3, 2, 9]);
    expectSeries(up, [NaN, NaN, NaN, NaN, 1, 2, 0, 0, 0, 0, 1], "up");
    expectSeries(down, [NaN, NaN, NaN, NaN, 0, 0, 0, 1, 2, 3, 0], "down");
  });

  it("stays at 13", () => {
    const rising = Array.from({ length: 25 }, (_, i) => i);
    const counts = rising.map((i) => (i < 4 ? NaN : Math.min(i - 3, 13)));
    expectSeries(tdSequential(rising).up, counts, "rising");
    expectSeries(tdSequential(rising.toReversed()).down, counts, "falling");
  });
});

import { describe, it } from "vitest";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { crossover, crossoverDefinition } from "@/lib/ta/trend/crossover";

testIndicatorContract({
  definition: crossoverDefinition,
  onConstantPrice: { crossover: () => 0 },
  onShiftedPrice: "stays",
});

describe("crossover", () => {
  it("marks crossings up and down and nothing else", () => {
    expectSeries(crossover([1, 3, 4, 1, 0], [2, 2, 2, 2, 2]), [NaN, 1, 0, -1, 0], "over and under 2");
  });

  it("counts the bar that leaves equality, not the one that reaches it, to either side", () => {
    expectSeries(crossover([3, 2, 2, 3, 2, 1], [2, 2, 2, 2, 2, 2]), [NaN, 0, 0, 1, 0, -1], "touches of 2");
  });
});

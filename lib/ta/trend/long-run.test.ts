import { describe, it } from "vitest";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { longRun, longRunDefinition, shortRun, shortRunDefinition } from "@/lib/ta/trend/long-run";

testIndicatorContract({
  definition: longRunDefinition,
  onConstantPrice: { longRun: () => 0, bottom: () => 0 },
  onShiftedPrice: "changes",
});

testIndicatorContract({
  definition: shortRunDefinition,
  onConstantPrice: { shortRun: () => 0, top: () => 0 },
  onShiftedPrice: "changes",
});

describe("longRun and shortRun", () => {
  // Changes over one bar: the fast series + + + - - -, the slow one - 0 + + 0 -.
  const fast = [1, 2, 3, 4, 3, 2, 1];
  const slow = [9, 8, 8, 9, 10, 10, 9];

  it("mark rises of the fast series while the slow one moves, and bottoms apart", () => {
    const output = longRun(fast, slow, 1);
    expectSeries(output.longRun, [NaN, 1, 0, 1, 0, 0, 0], "runs");
    expectSeries(output.bottom, [NaN, 1, 0, 0, 0, 0, 0], "bottoms");
  });

  it("mark falls of the fast series while the slow one moves, and tops apart", () => {
    const output = shortRun(fast, slow, 1);
    expectSeries(output.shortRun, [NaN, 0, 0, 0, 1, 0, 1], "runs");
    expectSeries(output.top, [NaN, 0, 0, 0, 1, 0, 0], "tops");
  });
});

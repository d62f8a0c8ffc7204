import { describe, it } from "vitest";
import { drawdown, drawdownDefinition } from "@/lib/ta/price/drawdown";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";

testIndicatorContract({
  definition: drawdownDefinition,
  onConstantPrice: { drawdown: () => 0, fraction: (price) => (price > 0 ? 0 : NaN) },
  onShiftedPrice: { drawdown: "stays", fraction: "changes" },
});

describe("drawdown", () => {
  it("is measured from the highest value so far, by hand", () => {
    const output = drawdown([4, 8, 6, 2, 10, -5]);
    expectSeries(output.drawdown, [0, 0, 2, 6, 0, 15], "in units");
    expectSeries(output.fraction, [0, 0, 0.25, 0.75, 0, 1.5], "of the peak");
  });

  it("has no fraction until there was a positive value", () => {
    const output = drawdown([-2, -3, 0, 1, 0]);
    expectSeries(output.drawdown, [0, 1, 0, 0, 1], "in units");
    expectSeries(output.fraction, [NaN, NaN, NaN, 0, 1], "of the peak");
  });
});

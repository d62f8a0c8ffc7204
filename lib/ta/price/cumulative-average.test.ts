import { describe, it } from "vitest";
import { cumulativeAverage, cumulativeAverageDefinition } from "@/lib/ta/price/cumulative-average";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { sampleBars } from "@/lib/ta/testing/sample-bars";

testIndicatorContract({
  definition: cumulativeAverageDefinition,
  onConstantPrice: { cumulativeAverage: (price) => price },
  onShiftedPrice: "moves",
});

describe("cumulativeAverage", () => {
  it("is the mean of all values so far, by hand", () => {
    expectSeries(cumulativeAverage([4, 2, 6, 0]), [4, 3, 4, 3], "four values");
  });

  it("begins again behind a gap", () => {
    expectSeries(cumulativeAverage([4, 2, NaN, 6, 8]), [4, 3, NaN, 6, 7], "gap");
  });

  it("reads the typical price of bars by default", () => {
    const bars = sampleBars(200);
    const typical = bars.close.map((close, i) => ((bars.high[i] ?? NaN) + (bars.low[i] ?? NaN) + close) / 3);
    const scratch = typical.map(
      (_, i) => typical.subarray(0, i + 1).reduce((sum, v) => sum + v, 0) / (i + 1),
    );
    const output = cumulativeAverageDefinition.compute(bars).cumulativeAverage ?? [];
    expectSeries(output, scratch, "from scratch", { relative: 1e-13 });
  });
});

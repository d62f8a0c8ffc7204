import { describe, it } from "vitest";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { archerObv, archerObvDefinition } from "@/lib/ta/volume/archer-obv";

testIndicatorContract({
  definition: archerObvDefinition,
  onConstantPrice: {
    obv: () => 1000,
    lowest: () => 1000,
    highest: () => 1000,
    fast: () => 1000,
    slow: () => 1000,
    longRun: () => 0,
    shortRun: () => 0,
  },
  onShiftedPrice: "stays",
});

describe("archerObv", () => {
  it("gives the balance's range, averages and runs, by hand", () => {
    // Balances 8, 10, 14, 12, 4. Averages of 1 are the balances; those of 2 (k = 2/3) 9, 37/3, 109/9, 181/27.
    const outputs = archerObv([1, 2, 3, 2, 1], [8, 2, 4, 2, 8], 1, 2, 2, 3, 1);
    expectSeries(outputs.obv, [8, 10, 14, 12, 4], "obv");
    expectSeries(outputs.highest, [NaN, 10, 14, 14, 12], "highest of 2");
    expectSeries(outputs.lowest, [NaN, NaN, 8, 10, 4], "lowest of 3");
    expectSeries(outputs.fast, [8, 10, 14, 12, 4], "fast");
    expectSeries(outputs.slow, [NaN, 9, 37 / 3, 109 / 9, 181 / 27], "slow", { relative: 1e-14 });
    expectSeries(outputs.longRun, [NaN, NaN, 1, 0, 0], "long runs of 1");
    expectSeries(outputs.shortRun, [NaN, NaN, 0, 1, 1], "short runs of 1");
  });
});

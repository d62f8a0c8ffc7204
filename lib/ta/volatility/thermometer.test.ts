import { describe, it } from "vitest";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { thermometer, thermometerDefinition } from "@/lib/ta/volatility/thermometer";

testIndicatorContract({
  definition: thermometerDefinition,
  onConstantPrice: { thermometer: () => 0, average: () => 0, long: () => 0, short: () => 0 },
  onShiftedPrice: "stays",
});

describe("thermometer", () => {
  it("is the larger reach beyond the bar before, with its average and both flags, by hand", () => {
    // Reaches 3 (high), 5 (low), 1 (high). Averages of 2 (k = 2/3): 4, then 2.
    const outputs = thermometer([5, 8, 7, 8], [4, 5, 0, 0], 2, 1.2, 0.6);
    expectSeries(outputs.thermometer, [NaN, 3, 5, 1], "reaches");
    expectSeries(outputs.average, [NaN, NaN, 4, 2], "averages", { relative: 1e-14 });
    expectSeries(outputs.long, [NaN, NaN, 0, 1], "5 is not below 4.8, 1 is below 2.4");
    expectSeries(outputs.short, [NaN, NaN, 1, 0], "5 is above 2.4, 1 is not above 1.2");
  });
});

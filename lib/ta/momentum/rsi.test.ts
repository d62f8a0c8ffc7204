import { describe, it } from "vitest";
import { rsi, rsiDefinition } from "@/lib/ta/momentum/rsi";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { sampleBars } from "@/lib/ta/testing/sample-bars";
import { testTalibEquality } from "@/lib/ta/testing/talib-reference";

testIndicatorContract({
  definition: rsiDefinition,
  onConstantPrice: { rsi: () => 0 },
  onShiftedPrice: "stays",
});

testTalibEquality({
  definition: rsiDefinition,
  fn: "RSI",
  inputs: ({ TimePeriod }) => ({ length: TimePeriod }),
  outputs: { Real: "rsi" },
});

describe("rsi", () => {
  it("is the share of the rises in the movement, by hand", () => {
    // Rises 2, 0, 1 and falls 0, 1, 0: the averages go 1 : 0.5, then 1 : 0.25.
    expectSeries(rsi([1, 3, 2, 3], 2), [NaN, NaN, 200 / 3, 80], "length 2", { relative: 1e-15 });
  });

  it("is 100 when every change is a rise and 0 when every change is a fall", () => {
    expectSeries(rsi([1, 2, 3, 4], 2), [NaN, NaN, 100, 100], "rising");
    expectSeries(rsi([4, 3, 2, 1], 2), [NaN, NaN, 0, 0], "falling");
  });

  it("goes to 0 once a market has stood still for so long that its averages are below 1e-14", () => {
    const values = [1, 2, ...new Array<number>(60).fill(2)];
    const expected = values.map((_, i) => (i < 2 ? NaN : 0.5 ** (i - 1) < 1e-14 ? 0 : 100));
    expectSeries(rsi(values, 2), expected, "averages halve with every bar");
  });

  it("never leaves 0 to 100", () => {
    const outside = rsi(sampleBars(5000).close, 3).findIndex((value) => value < 0 || value > 100);
    expectSeries([outside], [-1], "index of the first value outside");
  });
});

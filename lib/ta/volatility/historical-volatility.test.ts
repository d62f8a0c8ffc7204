import { describe, expect, it } from "vitest";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { sampleBars } from "@/lib/ta/testing/sample-bars";
import {
  historicalVolatility,
  historicalVolatilityDefinition,
} from "@/lib/ta/volatility/historical-volatility";

testIndicatorContract({
  definition: historicalVolatilityDefinition,
  onConstantPrice: { volatility: (price, bar) => (price <= 0 || bar < 20 ? NaN : 0) },
  onShiftedPrice: "changes",
});

describe("historicalVolatility", () => {
  it("is the sample deviation of two returns of a factor e and none, by hand", () => {
    // Returns 1, 0: mean 0.5, squares 0.25 + 0.25 over 1; times 8 bars a year: √4.
    const output = historicalVolatility([1, Math.E, Math.E], 2, 8);
    expectSeries(output, [NaN, NaN, 2], "by hand", { relative: 1e-15 });
  });

  it("equals the deviation of logarithms taken from scratch", () => {
    const { close } = sampleBars(200);
    const expected = Array.from(close, (_, end) => {
      if (end < 12) return NaN;
      const returns = Array.from({ length: 12 }, (_, k) =>
        Math.log((close[end - k] ?? NaN) / (close[end - k - 1] ?? NaN)),
      );
      const mean = returns.reduce((sum, value) => sum + value, 0) / 12;
      return Math.sqrt((365 * returns.reduce((sum, value) => sum + (value - mean) ** 2, 0)) / 11);
    });
    expectSeries(historicalVolatility(close, 12, 365), expected, "from scratch", { relative: 1e-11 });
  });

  it("leaves out the returns from and to a value that is not positive", () => {
    const output = historicalVolatility([1, 2, 4, 0, 1, 2, 4], 2, 1);
    expectSeries(output, [NaN, NaN, 0, NaN, NaN, 0, 0], "a zero in the middle", { relative: 0, scale: 1 });
  });

  it("has values again behind a fall from the largest number to one", () => {
    const output = historicalVolatility([1, 1.7e308, 1, 1, 1], 2, 1);
    expect(output.at(-1)).toBe(0);
  });
});

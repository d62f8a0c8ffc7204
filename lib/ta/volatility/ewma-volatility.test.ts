import { describe, it } from "vitest";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { ewmaVolatility, ewmaVolatilityDefinition } from "@/lib/ta/volatility/ewma-volatility";

testIndicatorContract({
  definition: ewmaVolatilityDefinition,
  onConstantPrice: { volatility: (price, bar) => (price <= 0 || bar < 1 ? NaN : 0) },
  onShiftedPrice: "changes",
});

describe("ewmaVolatility", () => {
  it("decays the squares of logarithmic returns, by hand", () => {
    // Returns 1, 0, 2: variances 1, 0.75, 0.75·0.75 + 0.25·4 = 1.5625; four bars a year double the root.
    const values = [1, Math.E, Math.E, Math.E ** 3];
    const expected = [NaN, 2, 2 * Math.sqrt(0.75), 2.5];
    expectSeries(ewmaVolatility(values, 0.75, 4), expected, "decay 0.75", { relative: 1e-14 });
  });

  it("leaves out the returns from and to a value that is not positive", () => {
    const output = ewmaVolatility([1, Math.E, 0, 1, 1], 0.75, 4);
    expectSeries(output, [NaN, 2, NaN, NaN, 2 * Math.sqrt(0.75)], "a zero", { relative: 1e-14 });
  });
});

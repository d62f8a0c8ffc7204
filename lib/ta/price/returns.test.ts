import { describe, it } from "vitest";
import {
  logReturn,
  logReturnDefinition,
  percentReturn,
  percentReturnDefinition,
} from "@/lib/ta/price/returns";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";

testIndicatorContract({
  definition: logReturnDefinition,
  onConstantPrice: { logReturn: (price, bar) => (bar < 1 || price <= 0 ? NaN : 0) },
  onShiftedPrice: "changes",
});

testIndicatorContract({
  definition: percentReturnDefinition,
  onConstantPrice: { percentReturn: (price, bar) => (bar < 1 || price === 0 ? NaN : 0) },
  onShiftedPrice: "changes",
});

describe("logReturn", () => {
  it("is the logarithm of the growth over so many bars, by hand", () => {
    const tolerance = { relative: 1e-15 };
    expectSeries(
      logReturn([1, 2, 8, 1]),
      [NaN, Math.LN2, 2 * Math.LN2, -3 * Math.LN2],
      "length 1",
      tolerance,
    );
    expectSeries(logReturn([1, 2, 8, 1], 2), [NaN, NaN, 3 * Math.LN2, -Math.LN2], "length 2", tolerance);
  });

  it("has no value next to a price that is not positive", () => {
    expectSeries(logReturn([1, -1, -1, 0, 2, 2]), [NaN, NaN, NaN, NaN, NaN, 0], "length 1");
  });

  it("keeps its digits when the price hardly moves: ln(1 + x) = x - x²/2 + x³/3", () => {
    const x = 2 ** -40;
    expectSeries(logReturn([1, 1 + x]), [NaN, x - (x * x) / 2 + x ** 3 / 3], "tiny", { relative: 1e-15 });
  });

  it("is finite between the smallest and the largest number", () => {
    const expected = Math.LN2 * 1023 - Math.log(5e-324);
    expectSeries(logReturn([5e-324, 2 ** 1023]), [NaN, expected], "extremes", { relative: 1e-15 });
  });
});

describe("percentReturn", () => {
  it("is the change as a fraction of the earlier value, by hand", () => {
    expectSeries(percentReturn([2, 3, 1.5, 6]), [NaN, 0.5, -0.5, 3], "length 1");
    expectSeries(percentReturn([2, 3, 1.5, 6], 2), [NaN, NaN, -0.25, 1], "length 2");
  });

  it("has no value behind a price of zero", () => {
    expectSeries(percentReturn([0, 0, 4, 2]), [NaN, NaN, NaN, -0.5], "length 1");
  });
});

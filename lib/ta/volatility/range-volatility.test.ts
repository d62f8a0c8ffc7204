import { describe, it } from "vitest";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { sampleBars } from "@/lib/ta/testing/sample-bars";
import {
  garmanKlassVolatility,
  garmanKlassVolatilityDefinition,
  parkinsonVolatility,
  parkinsonVolatilityDefinition,
  rogersSatchellVolatility,
  rogersSatchellVolatilityDefinition,
  yangZhangVolatility,
  yangZhangVolatilityDefinition,
} from "@/lib/ta/volatility/range-volatility";

testIndicatorContract({
  definition: parkinsonVolatilityDefinition,
  onConstantPrice: { volatility: (price, bar) => (price <= 0 || bar < 19 ? NaN : 0) },
  onShiftedPrice: "changes",
});

testIndicatorContract({
  definition: garmanKlassVolatilityDefinition,
  onConstantPrice: { volatility: (price, bar) => (price <= 0 || bar < 19 ? NaN : 0) },
  onShiftedPrice: "changes",
});

testIndicatorContract({
  definition: rogersSatchellVolatilityDefinition,
  onConstantPrice: { volatility: (price, bar) => (price <= 0 || bar < 19 ? NaN : 0) },
  onShiftedPrice: "changes",
});

testIndicatorContract({
  definition: yangZhangVolatilityDefinition,
  onConstantPrice: { volatility: (price, bar) => (price <= 0 || bar < 20 ? NaN : 0) },
  onShiftedPrice: "changes",
});

const LENGTH = 12;
const BARS_PER_YEAR = 365;
const { open, high, low, close } = sampleBars(200);
const near = { relative: 1e-11 };

/** The root of a year's mean of `term` over the bars that end at each bar, from the bar `first` on. */
function annual(term: (i: number) => number, first = LENGTH - 1): readonly number[] {
  return Array.from(close, (_, end) =>
    end < first ? NaN : Math.sqrt(BARS_PER_YEAR * mean(windowOf(term, end))),
  );
}

function windowOf(term: (i: number) => number, end: number): readonly number[] {
  return Array.from({ length: LENGTH }, (_, k) => term(end - k));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function sampleVariance(values: readonly number[]): number {
  const middle = mean(values);
  return values.reduce((sum, value) => sum + (value - middle) ** 2, 0) / (values.length - 1);
}

function ln(a: Float64Array, b: Float64Array, i: number, ago = 0): number {
  return Math.log((a[i] ?? NaN) / (b[i - ago] ?? NaN));
}

function rogersSatchell(i: number): number {
  return ln(high, close, i) * ln(high, open, i) + ln(low, close, i) * ln(low, open, i);
}

describe("volatility estimators", () => {
  it("agree with Parkinson's formula", () => {
    const expected = annual((i) => ln(high, low, i) ** 2 / (4 * Math.log(2)));
    expectSeries(parkinsonVolatility(high, low, LENGTH, BARS_PER_YEAR), expected, "Parkinson", near);
  });

  it("agree with the formula of Garman and Klass", () => {
    const expected = annual(
      (i) => 0.5 * ln(high, low, i) ** 2 - (2 * Math.log(2) - 1) * ln(close, open, i) ** 2,
    );
    const output = garmanKlassVolatility(open, high, low, close, LENGTH, BARS_PER_YEAR);
    expectSeries(output, expected, "Garman-Klass", near);
  });

  it("agree with the formula of Rogers and Satchell", () => {
    const output = rogersSatchellVolatility(open, high, low, close, LENGTH, BARS_PER_YEAR);
    expectSeries(output, annual(rogersSatchell), "Rogers-Satchell", near);
  });

  it("agree with the formula of Yang and Zhang", () => {
    const k = 0.34 / (1.34 + (LENGTH + 1) / (LENGTH - 1));
    const expected = Array.from(close, (_, end) => {
      if (end < LENGTH) return NaN;
      const gaps = sampleVariance(windowOf((i) => ln(open, close, i, 1), end));
      const bodies = sampleVariance(windowOf((i) => ln(close, open, i), end));
      const within = mean(windowOf(rogersSatchell, end));
      return Math.sqrt(BARS_PER_YEAR * (gaps + k * bodies + (1 - k) * within));
    });
    const output = yangZhangVolatility(open, high, low, close, LENGTH, BARS_PER_YEAR);
    expectSeries(output, expected, "Yang-Zhang", near);
  });

  it("leave a bar out whose prices are not positive", () => {
    const e = Math.E;
    const factor = Math.sqrt(1 / (4 * Math.log(2)));
    const output = parkinsonVolatility([e, 1, e, e], [1, -1, 1, e], 1, 1);
    expectSeries(output, [factor, NaN, factor, 0], "ln(high/low) 1, none, 1, 0", { relative: 1e-14 });
  });
});

import { describe, it } from "vitest";
import { correlation } from "@/lib/ta/statistics/correlation";
import { linearRegressionSlope } from "@/lib/ta/statistics/linear-regression-slope";
import { variance } from "@/lib/ta/statistics/std-dev";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { sampleBars, shiftPrices } from "@/lib/ta/testing/sample-bars";

const BARS = 1_000_000;
/** Prices are whole numbers of 1/256, so that sums of these whole numbers are exact. */
const TICKS = 256;
const LENGTHS = [20, 200, 5000];
const NEAR = { relative: 1e-9 };

describe("statistics of a million bars at an offset of 1e9, at every 99,991st of them", () => {
  const { close, open } = shiftPrices(sampleBars(BARS), 1e9);
  const places = Array.from({ length: 9 }, (_, k) => (k + 1) * 99_991);
  const at = (series: Float64Array) => places.map((bar) => series[bar] ?? NaN);

  it.each(LENGTHS)("variance is exact to 1e-9, length %d", (length) => {
    const expected = places.map((bar) => {
      const x = ticksOf(close, bar, length);
      return Number(spreadOf(x, x)) / (length * TICKS) ** 2;
    });
    expectSeries(at(variance(close, length)), expected, "variance", NEAR);
  });

  it.each(LENGTHS)("correlation is exact to 1e-9, length %d", (length) => {
    const expected = places.map((bar) => {
      const x = ticksOf(close, bar, length);
      const y = ticksOf(open, bar, length);
      return Number(spreadOf(x, y)) / Math.sqrt(Number(spreadOf(x, x)) * Number(spreadOf(y, y)));
    });
    expectSeries(at(correlation(close, open, length)), expected, "correlation", NEAR);
  });

  it.each(LENGTHS)("regression slope is exact to 1e-9, length %d", (length) => {
    const bars = Array.from({ length }, (_, i) => BigInt(i));
    const expected = places.map((bar) => {
      const x = ticksOf(close, bar, length);
      return Number(spreadOf(bars, x)) / Number(spreadOf(bars, bars)) / TICKS;
    });
    expectSeries(at(linearRegressionSlope(close, length)), expected, "slope", NEAR);
  });
});

/** The `length` prices up to a bar, as whole numbers of ticks. */
function ticksOf(prices: Float64Array, bar: number, length: number): readonly bigint[] {
  return Array.from(prices.subarray(bar - length + 1, bar + 1), (price) => BigInt(price * TICKS));
}

/** `n·Σ x·y - Σ x·Σ y`: n² times the covariance. */
function spreadOf(x: readonly bigint[], y: readonly bigint[]): bigint {
  const sum = (terms: readonly bigint[]) => terms.reduce((total, term) => total + term, 0n);
  const products = x.map((term, i) => term * (y[i] ?? 0n));
  return BigInt(x.length) * sum(products) - sum(x) * sum(y);
}

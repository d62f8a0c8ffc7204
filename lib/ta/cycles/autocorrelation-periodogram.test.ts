import { describe, expect, it } from "vitest";
import {
  autocorrelationPeriodogram,
  autocorrelationPeriodogramDefinition,
} from "@/lib/ta/cycles/autocorrelation-periodogram";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { sampleBars } from "@/lib/ta/testing/sample-bars";

testIndicatorContract({
  definition: autocorrelationPeriodogramDefinition,
  onConstantPrice: { period: () => 0 },
  onShiftedPrice: "stays",
});

describe("autocorrelationPeriodogram", () => {
  it.each([3, 10])("equals the published sums over whole arrays, %d bars compared", (averaging) => {
    const { close } = sampleBars(250);
    const expected = published(close, averaging);
    expectSeries(autocorrelationPeriodogram(close, averaging), expected, "published", { relative: 1e-6 });
  });

  it.each([12, 20, 25])("finds the period of a sine of %d bars", (bars) => {
    const wave = Float64Array.from({ length: 400 }, (_, i) => 100 + Math.sin((2 * Math.PI * i) / bars));
    const end = autocorrelationPeriodogram(wave).subarray(-100);
    expect(end.every((period) => Math.abs(period - bars) < 0.1 * bars)).toBe(true);
  });
});

function published(close: Float64Array, averaging: number): Float64Array {
  const at = (line: Float64Array, i: number) => line[i] ?? 0;
  const filtered = filter(close);
  let powers = new Float64Array(49);
  return close.map((_, i) => {
    if (i < 47 + averaging) return NaN;
    const window = (lag: number) =>
      Array.from({ length: averaging }, (_, count) => at(filtered, i - lag - count));
    const correlations = Float64Array.from({ length: 49 }, (_, lag) => pearson(window(0), window(lag)));
    powers = powers.map((power, period) => {
      if (period < 8) return 0;
      const part = (wave: (angle: number) => number) =>
        correlations.reduce((sum, c, n) => sum + (n < 3 ? 0 : c * wave((2 * Math.PI * n) / period)), 0);
      return 0.2 * (part(Math.cos) ** 2 + part(Math.sin) ** 2) ** 2 + 0.8 * power;
    });
    const strongest = Math.max(...powers);
    const shares = powers.map((power) => (power / strongest >= 0.25 ? power / strongest : 0));
    const sum = shares.reduce((total, share) => total + share, 0);
    return shares.reduce((total, share, period) => total + share * period, 0) / sum;
  });
}

function filter(close: Float64Array): Float64Array {
  const at = (line: Float64Array, i: number) => line[i] ?? 0;
  const alpha = (1 - Math.sin(Math.PI / 24)) / Math.cos(Math.PI / 24);
  const a1 = Math.exp((-Math.SQRT2 * Math.PI) / 8);
  const b1 = 2 * a1 * Math.cos((Math.SQRT2 * Math.PI) / 8);
  const pass = new Float64Array(close.length);
  const output = new Float64Array(close.length);
  for (let i = 1; i < close.length; i++) {
    pass[i] = 0.5 * (1 + alpha) * (at(close, i) - at(close, i - 1)) + alpha * at(pass, i - 1);
    output[i] =
      ((1 - b1 + a1 * a1) * (at(pass, i) + at(pass, i - 1))) / 2 +
      b1 * at(output, i - 1) -
      a1 * a1 * at(output, i - 2);
  }
  return output;
}

function pearson(x: readonly number[], y: readonly number[]): number {
  const m = x.length;
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const products = (a: readonly number[], b: readonly number[]) =>
    sum(a.map((value, k) => value * (b[k] ?? NaN)));
  const xs = m * products(x, x) - sum(x) ** 2;
  const ys = m * products(y, y) - sum(y) ** 2;
  return xs * ys > 0 ? (m * products(x, y) - sum(x) * sum(y)) / Math.sqrt(xs * ys) : 0;
}

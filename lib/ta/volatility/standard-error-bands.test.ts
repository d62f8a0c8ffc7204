import { describe, it } from "vitest";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { sampleBars } from "@/lib/ta/testing/sample-bars";
import { standardErrorBands, standardErrorBandsDefinition } from "@/lib/ta/volatility/standard-error-bands";

testIndicatorContract({
  definition: standardErrorBandsDefinition,
  onConstantPrice: { upper: (price) => price, middle: (price) => price, lower: (price) => price },
  onShiftedPrice: "moves",
});

describe("standardErrorBands", () => {
  it("is the end of the line and the error of its fit, from scratch", () => {
    const { close } = sampleBars(150);
    const n = 8;
    const fits = Array.from(close, (_, i) =>
      i < n - 1 ? null : regress([...close.subarray(i - n + 1, i + 1)]),
    );
    const mean = (i: number, part: "end" | "error") =>
      ((fits[i]?.[part] ?? NaN) + (fits[i - 1]?.[part] ?? NaN)) / 2;
    const { upper, middle, lower } = standardErrorBands(close, n, 2, 3);
    const tolerance = { relative: 1e-11 };
    const from = (value: (i: number) => number) => fits.map((_, i) => value(i));
    expectSeries(
      middle,
      from((i) => mean(i, "end")),
      "middle",
      tolerance,
    );
    expectSeries(
      upper,
      from((i) => mean(i, "end") + 3 * mean(i, "error")),
      "upper",
      tolerance,
    );
    expectSeries(
      lower,
      from((i) => mean(i, "end") - 3 * mean(i, "error")),
      "lower",
      tolerance,
    );
  });

  it("has an error of √6 around the line through 0, 3, 0, by hand", () => {
    // Mean 1, slope 0, residuals -1, 2, -1: their squares are 6 over one.
    const { upper, lower } = standardErrorBands([0, 3, 0], 3, 1, 1);
    expectSeries(upper, [NaN, NaN, 1 + Math.sqrt(6)], "upper", { relative: 1e-15 });
    expectSeries(lower, [NaN, NaN, 1 - Math.sqrt(6)], "lower", { relative: 1e-15 });
  });
});

function regress(window: readonly number[]): { readonly end: number; readonly error: number } {
  const n = window.length;
  const middle = (n - 1) / 2;
  const mean = window.reduce((sum, value) => sum + value, 0) / n;
  const slope =
    window.reduce((sum, value, x) => sum + (x - middle) * (value - mean), 0) /
    window.reduce((sum, _, x) => sum + (x - middle) ** 2, 0);
  const squares = window.reduce((sum, value, x) => sum + (value - mean - slope * (x - middle)) ** 2, 0);
  return { end: mean + slope * middle, error: Math.sqrt(squares / (n - 2)) };
}

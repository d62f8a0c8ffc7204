import { describe, expect, it } from "vitest";
import { kurtosis, kurtosisDefinition, skew, skewDefinition } from "@/lib/ta/statistics/skew";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { centralMoment, overWindows } from "@/lib/ta/testing/over-windows";
import { sampleBars } from "@/lib/ta/testing/sample-bars";

testIndicatorContract({
  definition: skewDefinition,
  onConstantPrice: { skew: () => 0 },
  onShiftedPrice: "stays",
});

testIndicatorContract({
  definition: kurtosisDefinition,
  onConstantPrice: { kurtosis: () => -3 },
  onShiftedPrice: "stays",
});

const near = { relative: 1e-10, scale: 1 };

/** The corrected estimators over a window, from its moments taken from scratch. */
function skewOf(window: Float64Array): number {
  const n = window.length;
  if (centralMoment(window, 2) === 0) return 0;
  const ratio = centralMoment(window, 3) / centralMoment(window, 2) ** 1.5;
  return (Math.sqrt(n * (n - 1)) / (n - 2)) * ratio;
}

function kurtosisOf(window: Float64Array): number {
  const n = window.length;
  if (centralMoment(window, 2) === 0) return -3;
  const excess = centralMoment(window, 4) / centralMoment(window, 2) ** 2 - 3;
  return ((n - 1) / ((n - 2) * (n - 3))) * ((n + 1) * excess + 6);
}

/** Calm, a spike of 1e6, a slow fall of the swings to a millionth, and a trend. */
function wildSeries(): Float64Array {
  const { close } = sampleBars(3000);
  return close.map((price, i) => {
    if (i === 300) return price + 1e6;
    if (i < 1000) return price;
    return i < 2000 ? 1e4 + (price - 100) * 0.986 ** (i - 1000) : price + 5 * i;
  });
}

describe("skew", () => {
  it("is 0 in a symmetric window and positive with an outlier above, by hand", () => {
    // 0, 0, 3: mean 1, m2 = 2, m3 = 2; √6·2/2^1.5 = √3.
    expectSeries(skew([1, 2, 3], 3).subarray(2), [0], "symmetric");
    expectSeries(skew([0, 0, 3], 3).subarray(2), [Math.sqrt(3)], "0, 0, 3", { relative: 1e-15 });
  });

  it("is that of each window from scratch, behind spikes and on trends", () => {
    for (const length of [3, 30, 200]) {
      const series = wildSeries();
      expectSeries(skew(series, length), overWindows(series, length, skewOf), `length ${length}`, near);
    }
  });
});

describe("kurtosis", () => {
  it("of 1, 2, 3, 4 is -1.2, by hand", () => {
    // m2 = 1.25 and m4 = 2.5625, so m4/m2² = 1.64: 3/2·(5·1.64 - 9) = -1.2.
    expectSeries(kurtosis([1, 2, 3, 4], 4).subarray(3), [-1.2], "1, 2, 3, 4", { relative: 1e-14 });
  });

  it("is that of each window from scratch, behind spikes and on trends", () => {
    for (const length of [4, 30, 200]) {
      const series = wildSeries();
      expectSeries(
        kurtosis(series, length),
        overWindows(series, length, kurtosisOf),
        `length ${length}`,
        near,
      );
    }
  });

  it("is -3 once a market has stopped moving", () => {
    const series = [...sampleBars(100).close, ...new Array<number>(10).fill(0.1)];
    expect(kurtosis(series, 10).at(-1)).toBe(-3);
    expect(skew(series, 10).at(-1)).toBe(0);
  });
});

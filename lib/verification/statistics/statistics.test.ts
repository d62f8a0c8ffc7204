import { describe, expect, it } from "vitest";
import { tailRisk } from "@/lib/performance/tail-risk";
import { seededRandom } from "@/lib/verification/simulator/seeded-random";
import { binomialTail } from "@/lib/verification/statistics/binomial-tail";
import { chiSquaredTail, upperGamma } from "@/lib/verification/statistics/chi-squared";
import { cusumPeaks } from "@/lib/verification/statistics/cusum";
import { benfordDeviation, lastDigitTest } from "@/lib/verification/statistics/digits";
import { fisherGreater } from "@/lib/verification/statistics/fisher-exact";
import { countsOf, jensenShannon } from "@/lib/verification/statistics/jensen-shannon";
import { logChoose, logGamma } from "@/lib/verification/statistics/log-gamma";
import { medianOf, robustDeviation } from "@/lib/verification/statistics/median";
import {
  autocorrelation,
  correlationAfterLow,
  ljungBox,
} from "@/lib/verification/statistics/serial-correlation";
import { SortedValues } from "@/lib/verification/statistics/sorted-values";

function expectClose(value: number, reference: number, relative: number): void {
  expect(Math.abs(value - reference)).toBeLessThanOrEqual(relative * Math.abs(reference));
}

describe("logGamma", () => {
  it.each([
    [0.5, 0.572_364_942_924_7],
    [10.5, 13.940_625_219_403_763],
    [171, 706.573_062_245_787_5],
    [1_000, 5_905.220_423_209_181],
  ])("of %f is %f (scipy 1.17 gammaln; relative 1e-13)", (x, value) => {
    expectClose(logGamma(x), value, 1e-13);
  });

  it("counts choices: 10 of 20 are 184,756", () => {
    expect(Math.exp(logChoose(20, 10))).toBeCloseTo(184_756, 6);
  });
});

describe("chiSquaredTail", () => {
  it.each([
    [11.070_497_693_516_35, 5, 0.05],
    [0.5, 5, 0.992_123_293_232_629_6],
    [21.665_994_333_461_924, 9, 0.01],
    [100, 9, 1.573_517_630_375_387_6e-17],
    [3, 1, 0.083_264_516_663_550_42],
  ])("of %f with %i degrees is %f (scipy 1.17 chi2.sf; relative 1e-12)", (value, degrees, tail) => {
    expectClose(chiSquaredTail(value, degrees), tail, 1e-12);
  });

  it("is exp(−x/2) with two degrees, on both sides of the change of method", () => {
    for (const x of [0.1, 1, 3.9, 4.1, 30, 300]) expectClose(chiSquaredTail(x, 2), Math.exp(-x / 2), 1e-12);
  });

  it("is 1 at 0", () => {
    expect(upperGamma(2.5, 0)).toBe(1);
  });
});

describe("binomialTail", () => {
  it("of 10 or more in 20 at 0.317 and of 31 in 40 at 0.5 (scipy 1.17 binom.sf; relative 1e-12)", () => {
    expectClose(binomialTail(10, 20, 0.317), 0.067_859_137_432_419_03, 1e-12);
    expectClose(binomialTail(31, 40, 0.5), 0.000_339_774_127_496_639_27, 1e-12);
  });

  it("is 1 for none or more and 0 for more than all", () => {
    expect(binomialTail(0, 5, 0.3)).toBeCloseTo(1, 12);
    expect(binomialTail(6, 5, 0.3)).toBe(0);
  });
});

describe("fisherGreater", () => {
  it.each([
    [12, 20, 4, 30, 0.000_768_584_100_334_548_9],
    [3, 4, 1, 4, 17 / 70],
    [0, 5, 5, 5, 1],
    [150, 200, 90, 200, 6.174_594_914_138_355e-10],
  ])("%i of %i against %i of %i (scipy 1.17 fisher_exact, greater; relative 1e-10)", (a, m, b, n, p) => {
    expectClose(fisherGreater({ first: { having: a, of: m }, second: { having: b, of: n } }), p, 1e-10);
  });

  it("says nothing of an empty group", () => {
    expect(fisherGreater({ first: { having: 0, of: 0 }, second: { having: 2, of: 3 } })).toBeCloseTo(1, 12);
  });
});

describe("serial correlation", () => {
  const v2 = Float64Array.from([-0.01, 0.02, -0.015, -0.01, 0.005, -0.02, 0.03, 0, 0.012, 0.008]);

  it("of vector V2 is −0.4538395168 at lag one (reference §3.3, to 1e-10)", () => {
    expect(autocorrelation(v2, 1)).toBeCloseTo(-0.453_839_516_8, 10);
  });

  it("Ljung–Box of V2 over five lags is 9.6497424 with p = 0.0857902 (numpy and scipy 1.17, to 1e-12)", () => {
    const { statistic, p } = ljungBox(v2, 5);
    expect(statistic).toBeCloseTo(9.649_742_425_272_084, 12);
    expect(p).toBeCloseTo(0.085_790_196_950_566_46, 12);
  });

  it("after a return below the mean V2 has −0.1623329 over five pairs (numpy corrcoef, to 1e-12)", () => {
    const { pairs, correlation } = correlationAfterLow(v2);
    expect(pairs).toBe(5);
    expect(correlation).toBeCloseTo(-0.162_332_886_799_198_63, 12);
  });
});

describe("medianOf", () => {
  it("is the middle, the mean of two, or null", () => {
    expect([medianOf([3, 1, 2]), medianOf([4, 1, 3, 2]), medianOf([])]).toEqual([2, 2.5, null]);
  });
});

describe("SortedValues", () => {
  it("has the quantiles of a moving window, whatever comes and goes (against sorting anew)", () => {
    const random = seededRandom(3);
    const values = Array.from({ length: 200 }, () => Math.round(10 * random.normal()));
    const window = new SortedValues();
    values.forEach((value, index) => {
      window.add(value);
      if (index >= 30) window.remove(values[index - 30] ?? Number.NaN);
      const inside = values.slice(Math.max(0, index - 29), index + 1);
      expect([window.length, window.quantile(0.5)]).toEqual([inside.length, medianOf(inside)]);
    });
    const last = Float64Array.from(values.slice(-30));
    expect(-window.quantile(0.05)).toBeCloseTo(tailRisk(last)?.valueAtRisk ?? Number.NaN, 12);
    expect(new SortedValues().quantile(0.5)).toBeNaN();
  });
});

describe("robustDeviation", () => {
  it("is 1.4826 times the median distance, whatever an outlier does", () => {
    expect(robustDeviation([1, 2, 3, 4, 1e9])).toBeCloseTo(1.4826, 12);
    expect(robustDeviation([])).toBe(0);
  });
});

describe("jensenShannon", () => {
  const counts = (...values: number[]) => new Map(values.map((count, key) => [key, count]));

  it("of (5, 3, 2) and (1, 3, 6) is 0.1804820 bits, of a half and a whole 0.3112781 (scipy 1.17, to 1e-12)", () => {
    expect(jensenShannon(counts(5, 3, 2), counts(1, 3, 6))).toBeCloseTo(0.18048202372184058, 12);
    expect(jensenShannon(counts(1, 1), counts(7))).toBeCloseTo(0.3112781244591328, 12);
  });

  it("is 0 for equal shares, 1 for nothing in common, NaN for nothing at all", () => {
    expect(jensenShannon(counts(1, 2), counts(10, 20))).toBe(0);
    expect(jensenShannon(countsOf([1, 1]), countsOf([2]))).toBe(1);
    expect(jensenShannon(counts(), counts(1))).toBeNaN();
  });
});

describe("cusumPeaks", () => {
  it("adds what lies beyond k, forgets below zero, on both sides", () => {
    expect(cusumPeaks([1, 1, -3, 2, 0], 0.5)).toEqual({ up: 1.5, down: 2.5 });
    expect(cusumPeaks([], 0.5)).toEqual({ up: 0, down: 0 });
  });
});

describe("digits", () => {
  it("last digits with three times as many of 0 and 5 (scipy 1.17 chisquare; relative 1e-10)", () => {
    const values = Array.from({ length: 10 }, (_, digit) =>
      Array.from(
        { length: digit % 5 === 0 ? 30 : 10 },
        (_, index) => (index % 2 === 0 ? 1 : -1) * (120 + digit),
      ),
    ).flat();
    const { statistic, p } = lastDigitTest(values);
    expectClose(statistic, 45.714285714285715, 1e-12);
    expectClose(p, 6.803882836724885e-7, 1e-10);
  });

  it("first digits of powers of two follow Benford's law, those of equal numbers do not", () => {
    expect(benfordDeviation(Array.from({ length: 1_000 }, (_, power) => 2 ** power))).toBeLessThan(0.002);
    expect(benfordDeviation([4, 4.2, 0.04, 400])).toBeCloseTo((2 * (1 - Math.log10(5 / 4))) / 9, 12);
  });
});

import { describe, expect, it } from "vitest";
import {
  expectedBestSharpe,
  minimumTrackRecord,
  probabilisticSharpe,
  serialCorrelationFactor,
  sharpeError,
  sharpeLowerBound,
} from "@/lib/performance/luck";

const YEAR = 365;
/** A daily sample of normal returns with an annual Sharpe ratio. */
const normal = (annualSharpe: number, n: number) => ({
  sharpe: annualSharpe / Math.sqrt(YEAR),
  n,
  skewness: 0,
  kurtosis: 3,
});

describe("vector V4, the worked example of Bailey and López de Prado 2014", () => {
  const sample = { sharpe: 2.5 / Math.sqrt(250), n: 1250, skewness: -3, kurtosis: 10 };
  const deviation = Math.sqrt(1 / 2 / 250);

  it("the best of 100 without skill shows 0.1131720 a day", () => {
    expect(expectedBestSharpe(100, deviation)).toBeCloseTo(0.113172, 7);
  });
  it.each([
    [100, 0.9003968],
    [46, 0.9505017],
  ])("deflated for %i trials %f (the paper prints four digits; scipy to 1e-7)", (trials, value) => {
    expect(probabilisticSharpe(sample, expectedBestSharpe(trials, deviation))).toBeCloseTo(value, 7);
  });
  it("one trial needs no deflating", () => {
    expect(expectedBestSharpe(1, deviation)).toBe(0);
  });
});

describe("what a record can say (reference §3.4)", () => {
  it.each([
    [0.5, 3953],
    [1, 990],
    [1.5, 442],
    [2, 250],
    [3, 113],
    [4, 65],
  ])("a Sharpe ratio of %f takes %i days to tell from luck", (sharpe, days) => {
    expect(Math.ceil(minimumTrackRecord(normal(sharpe, 2), 0) ?? 0)).toBe(days);
  });

  it("ninety days certify 3.36 and more, not 3.35", () => {
    expect(minimumTrackRecord(normal(3.36, 2), 0)).toBeLessThanOrEqual(90);
    expect(minimumTrackRecord(normal(3.35, 2), 0)).toBeGreaterThan(90);
  });

  it("at the minimum length the lower bound is 0 and the probability 95 %", () => {
    const n = minimumTrackRecord(normal(2, 2), 0) ?? 0;
    expect(sharpeLowerBound(normal(2, n))).toBeCloseTo(0, 12);
    expect(probabilisticSharpe(normal(2, n), 0)).toBeCloseTo(0.95, 12);
  });

  it.each([
    [30, [5.49, 8.83, 11.35, 13.47]],
    [90, [3.17, 5.1, 6.56, 7.77]],
    [180, [2.24, 3.6, 4.64, 5.5]],
    [365, [1.57, 2.53, 3.26, 3.86]],
  ])("the best of 10, 100, 1,000 and 10,000 without skill after %i days (to 0.006)", (days, table) => {
    table.forEach((value, column) => {
      const best = expectedBestSharpe(10 ** (column + 1), Math.sqrt(YEAR / days));
      expect(Math.abs(best - value)).toBeLessThan(0.006);
    });
  });
});

describe("serialCorrelationFactor", () => {
  it.each([
    [0.1, 0.905],
    [0.2, 0.817],
    [0.3, 0.734],
    [-0.1, 1.105],
    [0, 1],
  ])("for an autocorrelation of %f is %f (reference §3.4)", (rho, factor) => {
    expect(serialCorrelationFactor(rho, YEAR)).toBeCloseTo(factor, 3);
  });

  it.each([-0.9, -0.2, 0.5, 0.99])("is the sum over all lags that Lo gives (%f)", (rho) => {
    let sum = 0;
    for (let lag = 1; lag < 252; lag += 1) sum += (252 - lag) * rho ** lag;
    expect(serialCorrelationFactor(rho, 252)).toBeCloseTo(
      252 / Math.sqrt(252 + 2 * sum) / Math.sqrt(252),
      10,
    );
  });
});

describe("what cannot be said", () => {
  it("one return has no error, and none that is zero has a probability", () => {
    expect(sharpeError(normal(1, 1))).toBeNull();
    expect(sharpeLowerBound(normal(1, 1))).toBeNull();
    expect(probabilisticSharpe({ sharpe: 1, n: 10, skewness: 2, kurtosis: 5 }, 0)).toBeNull();
  });

  it("no length shows a skill that is not there", () => {
    expect(minimumTrackRecord(normal(0, 90), 0)).toBeNull();
    expect(minimumTrackRecord(normal(-1, 90), 0)).toBeNull();
  });
});

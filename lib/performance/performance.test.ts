import { describe, expect, it } from "vitest";
import type { DailyRecord } from "@/lib/performance/observations";
import { performanceOf } from "@/lib/performance/performance";
import type { Performance } from "@/lib/performance/performance-record";

const FIRST_DAY = 20_454;
const ALONE = { count: 1, sharpeDeviation: null };
/** Reference §3.3, V2. */
const V2 = [-0.01, 0.02, -0.015, -0.01, 0.005, -0.02, 0.03, 0, 0.012, 0.008];

/** A record with 10,000 in it from the start and no other flow. */
function recordOf(returns: readonly number[]): DailyRecord {
  let value = 10_000;
  const equity = returns.map((r) => {
    if (Number.isNaN(r)) return r;
    value *= 1 + r;
    return value;
  });
  const flow = new Float64Array(returns.length);
  flow[0] = 10_000;
  return { firstDay: FIRST_DAY, equity: Float64Array.from(equity), flow, return: Float64Array.from(returns) };
}

function measure(
  returns: readonly number[],
  options: { periodsPerYear?: number; riskFreeRate?: number } = {},
) {
  return performanceOf({
    daily: recordOf(returns),
    trades: [],
    periodsPerYear: 365,
    riskFreeRate: 0,
    trials: ALONE,
    ...options,
  });
}

describe("vector V2 (numpy, pandas and scipy; reference §3.3; to 10 digits)", () => {
  const expected: Partial<Performance> = {
    n: 10,
    spanDays: 10,
    totalReturn: 0.0190070724,
    volatility: 0.30660688,
    sharpe: 2.3808989681,
    sortino: 4.2067766398,
    maxDrawdown: 0.039574765,
    ulcer: 0.0177180609,
    var95: 0.01775,
    cvar95: 0.02,
    omega: 1.3636363636,
    skewness: 0.2834110002,
    kurtosis: 2.029124956,
    probabilisticSharpe: 0.647976252,
    rho1: -0.4538395168,
    logEquityFit: 0.1581898483,
    mwr: 0.0190070724,
  };
  it.each(Object.entries(expected))("%s", (name, value) => {
    expect(measure(V2)[name as keyof Performance]).toBeCloseTo(Number(value), 8);
  });

  it("minimum track record 169.75 returns: 160 more days", () => {
    const { minimumTrackRecord, daysToSignificance } = measure(V2);
    expect(minimumTrackRecord).toBeCloseTo(169.75, 2);
    expect(daysToSignificance).toBe(160);
  });

  it("Sharpe 1.9783120894 with 252 periods, 2.2529735261 with 4 % risk-free", () => {
    expect(measure(V2, { periodsPerYear: 252 }).sharpe).toBeCloseTo(1.9783120894, 9);
    expect(measure(V2, { riskFreeRate: 0.04 }).sharpe).toBeCloseTo(2.2529735261, 9);
  });

  it("a year and its ratio to the drawdown are not announced from ten days", () => {
    expect(measure(V2)).toMatchObject({ cagr: null, calmar: null, martin: null });
  });
});

import type { DailyRecord } from "@/lib/performance/observations";
import { performanceOf } from "@/lib/performance/performance";
import type { PerformanceInput } from "@/lib/performance/performance-record";

/** 1 January 2026, days since 1970-01-01. */
export const FIRST_DAY = 20_454;

/** Reference §3.3, V2: ten daily returns. */
export const V2_RETURNS = [-0.01, 0.02, -0.015, -0.01, 0.005, -0.02, 0.03, 0, 0.012, 0.008];

/**
 * Daily marks of an account that earns `returns` (NaN: no mark) with `flows` at the start of each day; without flows
 * 10,000 on the first.
 */
export function recordOf(returns: readonly number[], flows: readonly number[] = [10_000]): DailyRecord {
  let value = 0;
  const flow = Float64Array.from(returns, (_, day) => flows[day] ?? 0);
  const equity = Float64Array.from(returns, (r, day) => {
    value += flow[day] ?? 0;
    if (Number.isNaN(r)) return Number.NaN;
    value *= 1 + r;
    return value;
  });
  return { firstDay: FIRST_DAY, equity, flow, return: Float64Array.from(returns) };
}

/** The statistics of such a record, alone in its market, with 365 periods and no risk-free rate. */
export function measured(returns: readonly number[], options: Partial<PerformanceInput> = {}) {
  return performanceOf({
    daily: recordOf(returns),
    trades: [],
    periodsPerYear: 365,
    riskFreeRate: 0,
    trials: { count: 1, sharpeDeviation: null },
    ...options,
  });
}

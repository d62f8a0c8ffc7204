import { momentsOf } from "@/lib/performance/moments";
import { periodSharpe, volatility } from "@/lib/performance/return-ratios";

/** Statistics of the last `length` returns at each return; NaN before the first full window and where undefined. */
export interface RollingStatistics {
  /** Time-weighted return of the window, a fraction. */
  growth: Float64Array;
  /** Annual, a fraction. */
  volatility: Float64Array;
  /** Annual, without a risk-free rate. */
  sharpe: Float64Array;
}

/** The curves a chart of the last `length` returns (2 or more) shows. Every window is computed anew, so no error adds up. */
export function rollingStatistics(
  returns: Float64Array,
  { length, periodsPerYear }: { length: number; periodsPerYear: number },
): RollingStatistics {
  const column = () => new Float64Array(returns.length).fill(Number.NaN);
  const rolling = { growth: column(), volatility: column(), sharpe: column() };
  for (let end = length; end <= returns.length; end += 1) {
    const window = returns.subarray(end - length, end);
    const moments = momentsOf(window);
    const sharpe = periodSharpe(moments, 0);
    rolling.growth[end - 1] = window.reduce((value, r) => value * (1 + r), 1) - 1;
    rolling.volatility[end - 1] = volatility(moments, periodsPerYear) ?? Number.NaN;
    rolling.sharpe[end - 1] = sharpe === null ? Number.NaN : sharpe * Math.sqrt(periodsPerYear);
  }
  return rolling;
}

import type { Moments } from "@/lib/performance/moments";

/** What an annual risk-free rate pays in one of `periodsPerYear` periods: `(1 + rf)^(1/P) − 1`. */
export function periodRate(riskFreeRate: number, periodsPerYear: number): number {
  return riskFreeRate === 0 ? 0 : (1 + riskFreeRate) ** (1 / periodsPerYear) - 1;
}

/** Annual volatility `s·√P` with the sample deviation `s`, a fraction; null where `s` is. */
export function volatility({ deviation }: Moments, periodsPerYear: number): number | null {
  return deviation === null ? null : deviation * Math.sqrt(periodsPerYear);
}

/** Sharpe ratio of one period, `(mean − rate) / s`; null where `s` is. */
export function periodSharpe({ mean, deviation }: Moments, rate: number): number | null {
  return deviation === null ? null : (mean - rate) / deviation;
}

/**
 * Annual Sortino ratio `(mean − rate) / √(Σ min(r − rate, 0)² / n) · √P`, all n in the denominator; null below two
 * returns and when none is below the rate.
 */
export function sortino(
  returns: Float64Array,
  { mean, rate, periodsPerYear }: { mean: number; rate: number; periodsPerYear: number },
): number | null {
  if (returns.length < 2) return null;
  let squares = 0;
  for (const r of returns) squares += Math.min(r - rate, 0) ** 2;
  if (squares === 0) return null;
  return ((mean - rate) / Math.sqrt(squares / returns.length)) * Math.sqrt(periodsPerYear);
}

/** Omega at zero, `Σ gains / Σ losses` over returns; null without a loss. */
export function omega(returns: Float64Array): number | null {
  let [gains, losses] = [0, 0];
  for (const r of returns) {
    if (r > 0) gains += r;
    else losses -= r;
  }
  return losses === 0 ? null : gains / losses;
}

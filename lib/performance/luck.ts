import { normalCdf, normalQuantile, Z_ONE_SIDED_95 } from "@/lib/performance/normal-distribution";

/** A Sharpe ratio per period with what its error depends on. */
export interface SharpeSample {
  /** Mean excess return over sample deviation, per period. */
  sharpe: number;
  /** Returns it was measured on. */
  n: number;
  skewness: number;
  /** Raw: 3 for a normal distribution. */
  kurtosis: number;
}

/**
 * `η(q)/√q` for returns whose autocorrelation is that of an AR(1) process: what remains of a Sharpe ratio that was
 * annualised by `√q`.
 *
 * Formula: `η(q) = q / √(q + 2 Σ_{k<q} (q − k) ρᵏ)`, the sum in closed form.
 * Source: A. W. Lo, "The Statistics of Sharpe Ratios", Financial Analysts Journal 58(4), 2002.
 */
export function serialCorrelationFactor(rho: number, q: number): number {
  const sum = (rho / (1 - rho)) * (1 - (1 - rho ** q) / (q * (1 - rho)));
  return 1 / Math.sqrt(1 + 2 * sum);
}

/**
 * Standard error of a Sharpe ratio per period: `√((1 − γ₃ SR + (γ₄ − 1)/4 · SR²) / (n − 1))`; null below two returns.
 *
 * Source: E. Mertens 2002, as in D. Bailey and M. López de Prado, "The Sharpe Ratio Efficient Frontier", 2012.
 */
export function sharpeError(sample: SharpeSample): number | null {
  if (sample.n < 2) return null;
  return Math.sqrt(spread(sample) / (sample.n - 1));
}

/** Lower end of the one-sided 95 % interval, `SR − 1.645 σ(SR)`, per period; null where σ is. */
export function sharpeLowerBound(sample: SharpeSample): number | null {
  const error = sharpeError(sample);
  return error === null ? null : sample.sharpe - Z_ONE_SIDED_95 * error;
}

/**
 * Probability that the true Sharpe ratio exceeds `benchmark` (both per period), `Φ((SR − SR*) / σ(SR))`; null where σ is
 * zero or null.
 *
 * Source: Bailey and López de Prado 2012.
 */
export function probabilisticSharpe(sample: SharpeSample, benchmark: number): number | null {
  const error = sharpeError(sample);
  return error === null || error === 0 ? null : normalCdf((sample.sharpe - benchmark) / error);
}

/**
 * Returns needed until {@link probabilisticSharpe} reaches 95 %: `1 + (1 − γ₃ SR + (γ₄ − 1)/4 · SR²) (z / (SR − SR*))²`;
 * null when the ratio is not above the benchmark, where no length is enough.
 *
 * Source: Bailey and López de Prado 2012, minimum track record length.
 */
export function minimumTrackRecord(sample: SharpeSample, benchmark: number): number | null {
  if (!(sample.sharpe > benchmark)) return null;
  return 1 + spread(sample) * (Z_ONE_SIDED_95 / (sample.sharpe - benchmark)) ** 2;
}

/**
 * Sharpe ratio that the best of `count` records without skill is expected to show, in the unit of `deviation`, the
 * standard deviation of their ratios: `sd · [(1 − γ) z(1 − 1/N) + γ z(1 − 1/(N e))]`; 0 for a single one.
 *
 * Source: D. Bailey and M. López de Prado, "The Deflated Sharpe Ratio", Journal of Portfolio Management 40(5), 2014.
 */
export function expectedBestSharpe(count: number, deviation: number): number {
  if (count <= 1) return 0;
  const high = normalQuantile(1 - 1 / count);
  const higher = normalQuantile(1 - 1 / (count * Math.E));
  return deviation * ((1 - EULER) * high + EULER * higher);
}

/** The Euler–Mascheroni constant. */
const EULER = 0.577_215_664_901_532_9;

/** `(n − 1) σ²(SR)`; never negative, since γ₄ ≥ 1 + γ₃². */
function spread({ sharpe, skewness, kurtosis }: SharpeSample): number {
  return Math.max(0, 1 - skewness * sharpe + ((kurtosis - 1) / 4) * sharpe ** 2);
}

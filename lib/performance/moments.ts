/** Shape of a sample of returns, in the unit of the returns where there is one. */
export interface Moments {
  n: number;
  mean: number;
  /** Sample standard deviation, divided by n − 1; null below two values or when all are equal. */
  deviation: number | null;
  /** m₃ / m₂^1.5 of population moments; null as above. */
  skewness: number | null;
  /** m₄ / m₂² of population moments, raw: 3 for a normal distribution; null as above. */
  kurtosis: number | null;
}

/**
 * Mean, deviation (ddof 1), skewness and raw kurtosis in two passes (reference §3.1).
 *
 * Values count as equal when they lie within what rounding does to a return `E₁/E₀ − 1`: a range of at most
 * 4 ε · max(1, |r|). A test for a deviation of exactly zero would miss those and give a Sharpe ratio of 10¹⁵.
 */
export function momentsOf(values: Float64Array): Moments {
  const n = values.length;
  if (n === 0) return { n, mean: Number.NaN, deviation: null, skewness: null, kurtosis: null };
  const mean = meanOf(values);
  if (n < 2 || isConstant(values)) return { n, mean, deviation: null, skewness: null, kurtosis: null };
  let [second, third, fourth] = [0, 0, 0];
  for (const value of values) {
    const square = (value - mean) ** 2;
    second += square;
    third += square * (value - mean);
    fourth += square * square;
  }
  const variance = second / n;
  return {
    n,
    mean,
    deviation: Math.sqrt(second / (n - 1)),
    skewness: third / n / variance ** 1.5,
    kurtosis: fourth / n / variance ** 2,
  };
}

/** Arithmetic mean; NaN without values. */
export function meanOf(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum / values.length;
}

/**
 * Lag-one autocorrelation `Σ d_t d_{t−1} / Σ d_t²` of the deviations `d` from the mean, between −1 and 1; null below
 * three values or when all are equal.
 */
export function lagOneCorrelation(values: Float64Array): number | null {
  if (values.length < 3 || isConstant(values)) return null;
  const mean = meanOf(values);
  let [products, squares, before] = [0, 0, 0];
  for (const value of values) {
    const deviation = value - mean;
    products += deviation * before;
    squares += deviation * deviation;
    before = deviation;
  }
  return products / squares;
}

function isConstant(values: Float64Array): boolean {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return high - low <= 4 * Number.EPSILON * Math.max(1, Math.abs(low), Math.abs(high));
}

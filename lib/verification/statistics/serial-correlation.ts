import { meanOf } from "@/lib/performance/moments";
import { chiSquaredTail } from "@/lib/verification/statistics/chi-squared";

/** Autocorrelation at `lag`, `Σ d_t d_{t−lag} / Σ d_t²` of the deviations from the mean; NaN when all are equal. */
export function autocorrelation(values: Float64Array, lag: number): number {
  const mean = meanOf(values);
  let [products, squares] = [0, 0];
  for (let index = 0; index < values.length; index += 1) {
    const deviation = (values[index] ?? 0) - mean;
    squares += deviation * deviation;
    if (index >= lag) products += deviation * ((values[index - lag] ?? 0) - mean);
  }
  return products / squares;
}

/**
 * Ljung–Box test that the first `lags` autocorrelations are zero: `Q = n (n + 2) Σ ρₖ² / (n − k)`, χ² with `lags`
 * degrees of freedom.
 *
 * Source: G. M. Ljung and G. E. P. Box, "On a measure of lack of fit in time series models", Biometrika 65 (1978).
 */
export function ljungBox(values: Float64Array, lags: number): { statistic: number; p: number } {
  const n = values.length;
  let sum = 0;
  for (let lag = 1; lag <= lags; lag += 1) sum += autocorrelation(values, lag) ** 2 / (n - lag);
  const statistic = n * (n + 2) * sum;
  return { statistic, p: chiSquaredTail(statistic, lags) };
}

/**
 * Correlation of each value with the one before it, over the pairs whose earlier value is below the mean; NaN without
 * two such pairs. Losses that are spread over days show here first.
 *
 * Source: N. Bollen and V. Pool, "Conditional Return Smoothing in the Hedge Fund Industry", JFQA 43 (2008); the fit is
 * the mean, since there are no factors.
 */
export function correlationAfterLow(values: Float64Array): { correlation: number; pairs: number } {
  const mean = meanOf(values);
  const later: number[] = [];
  const earlier: number[] = [];
  for (let index = 1; index < values.length; index += 1) {
    const before = values[index - 1] ?? 0;
    if (before >= mean) continue;
    earlier.push(before);
    later.push(values[index] ?? 0);
  }
  return { correlation: pearson(earlier, later), pairs: later.length };
}

function pearson(xs: readonly number[], ys: readonly number[]): number {
  const [meanX, meanY] = [meanOf(Float64Array.from(xs)), meanOf(Float64Array.from(ys))];
  let [both, across, up] = [0, 0, 0];
  xs.forEach((x, index) => {
    const [dx, dy] = [x - meanX, (ys[index] ?? 0) - meanY];
    both += dx * dy;
    across += dx * dx;
    up += dy * dy;
  });
  return both / Math.sqrt(across * up);
}

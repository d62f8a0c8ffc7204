/**
 * Time-weighted return `Π(1 + r) − 1`, a fraction; null without returns. Deposits and withdrawals do not move it, since
 * each return is already free of them.
 */
export function totalReturn(returns: Float64Array): number | null {
  if (returns.length === 0) return null;
  let value = 1;
  for (const r of returns) value *= 1 + r;
  return value - 1;
}

/** Days of a year in annual growth, “actual/365 fixed”: 365 daily returns in a row are one year. */
export const YEAR_DAYS = 365;

/**
 * Annual growth `(1 + total)^(365 / days) − 1`, a fraction, over calendar days; null below one year, where it would
 * announce what nobody has seen (GIPS, NFA).
 */
export function annualGrowth(total: number | null, spanDays: number): number | null {
  if (total === null || spanDays < YEAR_DAYS) return null;
  return (1 + total) ** (YEAR_DAYS / spanDays) - 1;
}

/**
 * R² of log equity against the days: 1 for a straight line, 0 for none. The start value is not a point. Null below
 * three points, after a loss of everything and for a flat line.
 */
export function logEquityFit(returns: Float64Array, days: Int32Array): number | null {
  const n = returns.length;
  if (n < 3) return null;
  let [level, meanLevel, meanDay] = [0, 0, 0];
  for (let index = 0; index < n; index += 1) {
    level += Math.log1p(returns[index] ?? 0);
    meanLevel += level / n;
    meanDay += ((days[index] ?? 0) - (days[0] ?? 0)) / n;
  }
  let [across, up, both] = [0, 0, 0];
  level = 0;
  for (let index = 0; index < n; index += 1) {
    level += Math.log1p(returns[index] ?? 0);
    const x = (days[index] ?? 0) - (days[0] ?? 0) - meanDay;
    across += x * x;
    up += (level - meanLevel) ** 2;
    both += x * (level - meanLevel);
  }
  const isFlat = up <= n * (4 * Number.EPSILON) ** 2;
  return isFlat || !Number.isFinite(up) ? null : (both * both) / (across * up);
}

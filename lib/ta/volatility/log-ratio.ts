/** `ln(value / base)`, without loss of digits where both are close; NaN unless both are positive. */
export function logRatio(value: number, base: number): number {
  return value > 0 && base > 0 ? Math.log1p((value - base) / base) : NaN;
}

/** The variance of a bar by Rogers and Satchell; NaN unless all prices are positive. */
export function rogersSatchell(open: number, high: number, low: number, close: number): number {
  return logRatio(high, close) * logRatio(high, open) + logRatio(low, close) * logRatio(low, open);
}

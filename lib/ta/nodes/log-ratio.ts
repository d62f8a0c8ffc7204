/** `ln(value / base)`, without loss of digits where both are close; NaN unless both are positive. */
export function logRatio(value: number, base: number): number {
  if (!(value > 0 && base > 0)) return NaN;
  const change = (value - base) / base;
  return Math.abs(change) < 0.5 ? Math.log1p(change) : Math.log(value) - Math.log(base);
}

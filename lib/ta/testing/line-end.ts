/**
 * End of the least-squares line through the `length` values that end at `bar`, by its normal equations, or `beyond`
 * bars behind it.
 */
export function lineEnd(values: Float64Array, bar: number, length: number, beyond = 0): number {
  let [sumX, sumY, sumXX, sumXY] = [0, 0, 0, 0];
  for (let x = 0; x < length; x++) {
    const y = values[bar - length + 1 + x] ?? NaN;
    sumX += x;
    sumY += y;
    sumXX += x * x;
    sumXY += x * y;
  }
  const slope = (length * sumXY - sumX * sumY) / (length * sumXX - sumX * sumX);
  return (sumY - slope * sumX) / length + slope * (length - 1 + beyond);
}

/** What `fold` says of the last `length` values at each bar, taken from scratch; NaN where there are fewer. */
export function overWindows(
  series: Float64Array,
  length: number,
  fold: (window: Float64Array) => number,
): Float64Array {
  return series.map((_, i) => (i < length - 1 ? NaN : fold(series.subarray(i - length + 1, i + 1))));
}

/** The mean of the `power`th powers of the distances from the mean; far from zero as exact as near to it. */
export function centralMoment(window: Float64Array, power: number): number {
  const distances = window.map((value) => value - (window[0] ?? NaN));
  const mean = distances.reduce((sum, distance) => sum + distance, 0) / window.length;
  return distances.reduce((sum, distance) => sum + (distance - mean) ** power, 0) / window.length;
}

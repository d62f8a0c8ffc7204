/** The middle value, or the mean of the two in the middle; null without values. */
export function medianOf(values: ArrayLike<number>): number | null {
  if (values.length === 0) return null;
  const sorted = Float64Array.from(values).sort();
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

/** 1.4826 times the median distance from the median: the deviation of normal values, whatever a few others do. */
export function robustDeviation(values: readonly number[]): number {
  const middle = medianOf(values) ?? 0;
  return 1.4826 * (medianOf(values.map((value) => Math.abs(value - middle))) ?? 0);
}

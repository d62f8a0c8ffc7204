/** Bars between two fresh sums of a window: long enough that they cost at most a quarter of an addition per bar. */
export function reanchorEvery(length: number): number {
  return Math.max(512, 4 * length);
}

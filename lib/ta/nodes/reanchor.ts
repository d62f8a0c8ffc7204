/** Bars between two fresh sums of a window: long enough that they cost at most a quarter of an addition per bar. */
export function reanchorEvery(length: number): number {
  return Math.max(512, 4 * length);
}

/** Squared drift of the mean from the anchor, and squared distance of a leaving value, in variances. */
const DRIFT_MOST = 1e4;
const LEAVING_MOST = 1e8;

/** Whether sums around an anchor lose digits: the mean has drifted from it, or an outlier has left the window. */
export function losesDigits(drift: number, leaving: number, variance: number): boolean {
  return drift * drift > DRIFT_MOST * variance || leaving * leaving > LEAVING_MOST * variance;
}

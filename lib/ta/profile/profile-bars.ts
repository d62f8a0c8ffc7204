/** What a profile reads of bars: columns of equal lengths, typed arrays or plain ones. */
export interface ProfileBars {
  readonly open: ArrayLike<number>;
  readonly high: ArrayLike<number>;
  readonly low: ArrayLike<number>;
  readonly close: ArrayLike<number>;
  readonly volume: ArrayLike<number>;
}

// Beyond it the range of prices or the sum of volumes could overflow.
const SIZE_MAX = 1e300;

/**
 * Whether a profile counts the bar at `row`: finite prices and volume (at most 1e300 in size), the high not below
 * the low, the volume not negative. Negative prices are fine.
 */
export function isProfileBar(bars: ProfileBars, row: number): boolean {
  const high = bars.high[row] ?? NaN;
  const low = bars.low[row] ?? NaN;
  const volume = bars.volume[row] ?? NaN;
  return (
    high <= SIZE_MAX &&
    low >= -SIZE_MAX &&
    low <= high &&
    volume >= 0 &&
    volume <= SIZE_MAX &&
    Math.abs(bars.open[row] ?? NaN) <= SIZE_MAX &&
    Math.abs(bars.close[row] ?? NaN) <= SIZE_MAX
  );
}

/** Lowest low and highest high of the rows `[from, to)` that a profile counts; null when it counts none. */
export function priceRange(
  bars: ProfileBars,
  from: number,
  to: number,
): { low: number; high: number } | null {
  let low = Infinity;
  let high = -Infinity;
  for (let row = from; row < to; row++) {
    if (!isProfileBar(bars, row)) continue;
    low = Math.min(low, bars.low[row] ?? NaN);
    high = Math.max(high, bars.high[row] ?? NaN);
  }
  return low <= high ? { low, high } : null;
}

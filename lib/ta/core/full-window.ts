import type { Columns } from "@/lib/ta/core/kernel";

/**
 * Index of the last bar of the first window of `length` finite values that starts at or after `from`;
 * the series' length when there is none.
 */
export function firstFullWindow(values: Float64Array, from: number, length: number): number {
  let run = 0;
  for (let i = from; i < values.length; i++) {
    const value = values[i] ?? NaN;
    run = value - value === 0 ? run + 1 : 0;
    if (run === length) return i;
  }
  return values.length;
}

/** `firstFullWindow` over bars: a bar counts when its high, low and close are all finite. */
export function firstFullBars(bars: Columns<"high" | "low" | "close">, from: number, length: number): number {
  const { high, low, close } = bars;
  let run = 0;
  for (let i = from; i < close.length; i++) {
    const h = high[i] ?? NaN;
    const l = low[i] ?? NaN;
    const c = close[i] ?? NaN;
    run = h - h + (l - l) + (c - c) === 0 ? run + 1 : 0;
    if (run === length) return i;
  }
  return close.length;
}

/** Sum of the `length` values that end at `end`, added from the oldest to the newest. */
export function windowSum(values: Float64Array, end: number, length: number): number {
  let sum = 0;
  for (let i = end - length + 1; i <= end; i++) sum += values[i] ?? NaN;
  return sum;
}

/** Index of the first value of `[start, end)` that is not finite; `end` when there is none. */
export function firstGap(values: Float64Array, start: number, end: number): number {
  for (let i = start; i < end; i++) {
    const value = values[i] ?? NaN;
    if (value - value !== 0) return i;
  }
  return end;
}

/** Index of the first value of `[start, end)` that is infinite; `end` when there is none. */
export function firstInfinity(values: Float64Array, start: number, end: number): number {
  for (let i = start; i < end; i++) {
    const value = values[i] ?? NaN;
    if (value === Infinity || value === -Infinity) return i;
  }
  return end;
}

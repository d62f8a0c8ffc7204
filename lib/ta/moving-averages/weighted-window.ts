import type { Kernel } from "@/lib/ta/core/kernel";

/** The longest window whose weights have no shortcut: each bar adds up the whole of it. */
export const WEIGHTED_WINDOW_MAX = 200;

/**
 * The kernel of a mean of the last values with fixed weights, oldest first and of any sum but 0; first value when
 * there are as many values as weights. What is added up are distances from the newest value, which loses no digits to
 * the level.
 */
export function weightedWindow<Output extends string>(
  output: Output,
  weights: readonly number[],
): Kernel<"values", Output> {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const shares = Float64Array.from(weights, (weight) => weight / sum);
  return ({ values }, outputs, { origin, from, to }) => {
    const column = outputs[output];
    const full = origin + shares.length - 1;
    for (let i = from; i < to; i++) column[i] = i < full ? NaN : meanEndingAt(values, i, shares);
  };
}

function meanEndingAt(values: Float64Array, end: number, shares: Float64Array): number {
  const newest = values[end] ?? NaN;
  const start = end - shares.length + 1;
  let distance = 0;
  for (let k = 0; k < shares.length; k++) {
    distance += (shares[k] ?? NaN) * ((values[start + k] ?? NaN) - newest);
  }
  return newest + distance;
}

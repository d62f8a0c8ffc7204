/** Below this sum of both directional indicators TA-Lib sees no direction. In percentage points. */
const NONE_BELOW = 1e-14;

/**
 * How one-sided two directional indicators are, 0 to 100; `undirected` when both are 0, NaN when they are.
 */
export function directionalIndex(plus: number, minus: number, undirected: number): number {
  const both = plus + minus;
  return both < NONE_BELOW ? undirected : 100 * (Math.abs(plus - minus) / both);
}

/**
 * The volume of a bar times where it closed in its range: all of it at the high, minus all of it at the low, 0
 * in the middle and for a bar without range.
 */
export function moneyFlowVolume(high: number, low: number, close: number, volume: number): number {
  const range = high - low;
  return (range > 0 ? (close - low - (high - close)) / range : 0) * volume;
}

/** `max(value, 0)` without a branch: the sign of a price change is a coin toss for the processor. NaN stays NaN. */
export function positivePart(value: number): number {
  return (value + Math.abs(value)) * 0.5;
}

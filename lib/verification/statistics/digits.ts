import { chiSquaredTail } from "@/lib/verification/statistics/chi-squared";

/** χ² test that the last digits of whole numbers are uniform: nine degrees of freedom. */
export function lastDigitTest(values: readonly number[]): { statistic: number; p: number } {
  const counts = new Float64Array(10);
  for (const value of values) {
    const digit = Math.abs(value) % 10;
    counts[digit] = (counts[digit] ?? 0) + 1;
  }
  const expected = values.length / 10;
  const statistic = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
  return { statistic, p: chiSquaredTail(statistic, 9) };
}

/**
 * Mean absolute deviation of the shares of the first digits of positive numbers from Benford's law, log₁₀(1 + 1/d).
 *
 * Source: M. Nigrini, "Benford's Law", 2012: above 0.015 is nonconformity for first digits.
 */
export function benfordDeviation(values: readonly number[]): number {
  const counts = new Float64Array(10);
  for (const value of values) {
    const digit = Number(value.toExponential()[0]);
    counts[digit] = (counts[digit] ?? 0) + 1;
  }
  let deviation = 0;
  for (let digit = 1; digit <= 9; digit += 1)
    deviation += Math.abs((counts[digit] ?? 0) / values.length - Math.log10(1 + 1 / digit));
  return deviation / 9;
}

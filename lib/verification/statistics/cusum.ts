/** The highest that each of the two sums came to. */
export interface CusumPeaks {
  up: number;
  down: number;
}

/**
 * Two-sided tabular CUSUM of standardised values from zero: `S⁺ = max(0, S⁺ + z − k)`, `S⁻ = max(0, S⁻ − z − k)`. With
 * k = 0.5 it answers to a shift of one deviation.
 *
 * Source: E. S. Page, "Continuous inspection schemes", Biometrika 41 (1954).
 */
export function cusumPeaks(values: Iterable<number>, k: number): CusumPeaks {
  let [up, down] = [0, 0];
  const peaks = { up: 0, down: 0 };
  for (const z of values) {
    up = Math.max(0, up + z - k);
    down = Math.max(0, down - z - k);
    peaks.up = Math.max(peaks.up, up);
    peaks.down = Math.max(peaks.down, down);
  }
  return peaks;
}

import { logGamma } from "@/lib/verification/statistics/log-gamma";

/** Probability that a χ² variable with `degrees` of freedom is `value` or more: Q(degrees / 2, value / 2). */
export function chiSquaredTail(value: number, degrees: number): number {
  return upperGamma(degrees / 2, value / 2);
}

/**
 * Regularised upper incomplete gamma function Q(a, x), a > 0, x ≥ 0: the series of P below a + 1, the continued fraction
 * (modified Lentz) above; relative error about 1e-13.
 *
 * Source: NIST DLMF 8.11.4 and 8.9.2.
 */
export function upperGamma(a: number, x: number): number {
  if (x <= 0) return 1;
  const front = Math.exp(a * Math.log(x) - x - logGamma(a));
  return x < a + 1 ? 1 - front * lowerSeries(a, x) : front * upperFraction(a, x);
}

/** The sum is done when a term no longer changes it. */
function lowerSeries(a: number, x: number): number {
  let [term, sum] = [1 / a, 1 / a];
  for (let k = 1; term > sum * Number.EPSILON; k += 1) {
    term *= x / (a + k);
    sum += term;
  }
  return sum;
}

function upperFraction(a: number, x: number): number {
  let b = x + 1 - a;
  let [c, d] = [1 / Number.MIN_VALUE, 1 / b];
  let value = d;
  for (let k = 1; k <= MOST_STEPS; k += 1) {
    const numerator = -k * (k - a);
    b += 2;
    d = 1 / (numerator * d + b);
    c = b + numerator / c;
    value *= c * d;
    if (Math.abs(c * d - 1) <= Number.EPSILON) break;
  }
  return value;
}

/** Reached by nothing a check asks; it ends a product that keeps flickering in its last bit. */
const MOST_STEPS = 1_000;

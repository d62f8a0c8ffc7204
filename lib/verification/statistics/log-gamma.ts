/**
 * ln Γ(x) for x > 0; relative error about 1e-15.
 *
 * Source: C. Lanczos, "A precision approximation of the gamma function", SIAM J. Numer. Anal. 1 (1964), with the nine
 * coefficients (g = 7) computed by P. Godfrey.
 */
export function logGamma(x: number): number {
  const shifted = x - 1;
  const t = shifted + GODFREY_G + 0.5;
  let series = GODFREY[0] ?? 0;
  for (let index = 1; index < GODFREY.length; index += 1) series += (GODFREY[index] ?? 0) / (shifted + index);
  return 0.5 * Math.log(2 * Math.PI) + (shifted + 0.5) * Math.log(t) - t + Math.log(series);
}

/** ln of the number of ways to choose `k` of `n`, 0 ≤ k ≤ n. */
export function logChoose(n: number, k: number): number {
  return logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1);
}

const GODFREY_G = 7;
const GODFREY = [
  0.999_999_999_999_809_9, 676.520_368_121_885_1, -1_259.139_216_722_402_8, 771.323_428_777_653_1,
  -176.615_029_162_140_6, 12.507_343_278_686_905, -0.138_571_095_265_720_12, 9.984_369_578_019_572e-6,
  1.505_632_735_149_311_6e-7,
];

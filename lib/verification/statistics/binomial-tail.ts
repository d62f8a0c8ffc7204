import { logChoose } from "@/lib/verification/statistics/log-gamma";

/** Probability of `least` successes or more in `n` trials of probability `share`, 0 < share < 1: the exact sum. */
export function binomialTail(least: number, n: number, share: number): number {
  let sum = 0;
  for (let k = Math.max(0, least); k <= n; k += 1)
    sum += Math.exp(logChoose(n, k) + k * Math.log(share) + (n - k) * Math.log1p(-share));
  return Math.min(1, sum);
}

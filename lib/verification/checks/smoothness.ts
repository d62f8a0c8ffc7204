import { logEquityFit } from "@/lib/performance/growth";
import { momentsOf } from "@/lib/performance/moments";
import type { Check } from "@/lib/verification/check";
import { exposedReturns } from "@/lib/verification/exposed-returns";
import { judged } from "@/lib/verification/outcome";

const RETURNS_MIN = 90;
const BIAS_MAX = 3;
const NEGATIVE_SHARE_MIN = 0.2;

export const smoothness: Check = {
  rank: 9,
  id: "smoothness",
  title: "Too smooth",
  formula:
    "Bias ratio = #[0, +s] / (1 + #[−s, 0)) with s the deviation of the daily returns; share of days below 0; R² of log equity. Only days with exposure.",
  threshold: `From ${RETURNS_MIN} days on: bias ratio > ${BIAS_MAX} or fewer than ${100 * NEGATIVE_SHARE_MIN} % of days below 0 hides. R² alone is no evidence.`,
  actsAlone: false,
  run: (record) => {
    const { returns, days } = exposedReturns(record);
    const biasRatio = biasRatioOf(returns);
    const negativeShare = returns.length === 0 ? null : negativesOf(returns) / returns.length;
    const evidence = {
      days: returns.length,
      biasRatio,
      negativeShare,
      logEquityFit: logEquityFit(returns, days),
    };
    if (negativeShare === null) return { state: "not_applicable", reason: "No day had exposure." };
    if (returns.length < RETURNS_MIN)
      return { state: "insufficient", needs: `${RETURNS_MIN} days with exposure`, evidence };
    const isSmooth = (biasRatio ?? 0) > BIAS_MAX || negativeShare < NEGATIVE_SHARE_MIN;
    return judged(isSmooth ? "hide" : null, evidence);
  },
};

/**
 * Bias ratio of returns; null when all are equal.
 *
 * Source: A. Abdulali, "The Bias Ratio", 2006 (reference §4.1, R8).
 */
export function biasRatioOf(returns: Float64Array): number | null {
  const { deviation } = momentsOf(returns);
  if (deviation === null) return null;
  let [above, below] = [0, 0];
  for (const r of returns) {
    if (r >= 0 && r <= deviation) above += 1;
    else if (r < 0 && r >= -deviation) below += 1;
  }
  return above / (1 + below);
}

function negativesOf(returns: Float64Array): number {
  let count = 0;
  for (const r of returns) if (r < 0) count += 1;
  return count;
}

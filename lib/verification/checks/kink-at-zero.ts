import { momentsOf } from "@/lib/performance/moments";
import { normalCdf } from "@/lib/performance/normal-distribution";
import type { Check } from "@/lib/verification/check";
import type { CheckedRecord } from "@/lib/verification/checked-record";
import { serialCorrelation } from "@/lib/verification/checks/serial-correlation";
import { smoothness } from "@/lib/verification/checks/smoothness";
import { exposedReturns } from "@/lib/verification/exposed-returns";
import { judged } from "@/lib/verification/outcome";
import { binomialTail } from "@/lib/verification/statistics/binomial-tail";

const RETURNS_MIN = 90;
/** Fewer returns around zero have no normal approximation. */
const AROUND_ZERO_MIN = 10;
const Z_MAX = 3;

export const kinkAtZero: Check = {
  rank: 11,
  id: "kink-at-zero",
  title: "Kink at zero",
  formula:
    "k of m returns in [−h, h) are in [0, h), h = 0.9·s·n^(−1/5); p of [0, h) from a fitted normal; z = (k − m·p) / √(m·p·(1 − p)). Only days with exposure.",
  threshold: `From ${RETURNS_MIN} days and ${AROUND_ZERO_MIN} returns around zero on: z > ${Z_MAX} is noted internally; with check ${smoothness.rank} or ${serialCorrelation.rank} it hides.`,
  actsAlone: false,
  run: (record) => {
    const { returns } = exposedReturns(record);
    const n = returns.length;
    if (n === 0) return { state: "not_applicable", reason: "No day had exposure." };
    const kink = kinkOf(returns);
    const needs = `${RETURNS_MIN} days with exposure and ${AROUND_ZERO_MIN} returns around zero`;
    if (n < RETURNS_MIN || kink === null || kink.aroundZero < AROUND_ZERO_MIN)
      return { state: "insufficient", needs, evidence: { days: n, ...kink } };
    const isKinked = kink.z > Z_MAX;
    const isAccompanied = isKinked && isSmoothed(record);
    const evidence = { days: n, ...kink, isAccompanied };
    return judged(isAccompanied ? "hide" : isKinked ? "internal" : null, evidence);
  },
};

interface Kink {
  binWidth: number;
  aroundZero: number;
  aboveZero: number;
  expectedShare: number;
  z: number;
  /** Exact binomial probability of so many above zero or more. */
  p: number;
}

/** The step of a sample at zero; null when all returns are equal, or so far from zero that the normal has no share there. */
export function kinkOf(returns: Float64Array): Kink | null {
  const { n, mean, deviation } = momentsOf(returns);
  if (deviation === null) return null;
  const binWidth = 0.9 * deviation * n ** -0.2;
  let [above, below] = [0, 0];
  for (const r of returns) {
    if (r >= 0 && r < binWidth) above += 1;
    else if (r < 0 && r >= -binWidth) below += 1;
  }
  const at = (value: number) => normalCdf((value - mean) / deviation);
  const expectedShare = (at(binWidth) - at(0)) / (at(binWidth) - at(-binWidth));
  if (!(expectedShare > 0 && expectedShare < 1)) return null;
  const around = above + below;
  return {
    binWidth,
    aroundZero: around,
    aboveZero: above,
    expectedShare,
    z:
      around === 0
        ? 0
        : (above - around * expectedShare) / Math.sqrt(around * expectedShare * (1 - expectedShare)),
    p: binomialTail(above, around, expectedShare),
  };
}

function isSmoothed(record: CheckedRecord): boolean {
  return [smoothness, serialCorrelation].some(({ run }) => run(record).state === "raised");
}

import type { Check } from "@/lib/verification/check";
import { dailyCorrelation } from "@/lib/verification/daily-correlation";
import { matchedFills } from "@/lib/verification/matched-fills";
import { judged } from "@/lib/verification/outcome";
import { periodFills } from "@/lib/verification/period-fills";
import { gravest, type Severity } from "@/lib/verification/severity";

const WITHIN_MS = 30_000;
const SHARE_MIN = 0.8;
const CLONE_ABOVE = 0.95;
const ALIKE_ABOVE = 0.8;
const NEAR_ABOVE = 0.5;
const FILLS_MIN = 20;
const DAYS_MIN = 30;

export const clone: Check = {
  rank: 17,
  id: "clone",
  title: "Clone of an older provider",
  formula:
    "S = share of the fills with a fill of the same side in the same pair within 30 s at a provider who was listed earlier; C = correlation of their daily returns.",
  threshold: `From ${FILLS_MIN} fills and ${DAYS_MIN} days in common on, with S ≥ 80 %: C > 0.95 hides, C > 0.8 warns; where the older provider signs in from the same address C > 0.5 hides.`,
  actsAlone: false,
  run: ({ events, derived, period, older }) => {
    const own = periodFills(events, period);
    const compared = older.map((other) => {
      const fills = periodFills(other.events, period);
      const matched = matchedFills(own, fills, { side: "same", withinMs: WITHIN_MS }).length;
      const share = own.length === 0 ? 0 : matched / own.length;
      const { days, correlation } = dailyCorrelation(derived.daily, other.daily, period);
      const isNear = other.isNear;
      return { providerId: other.providerId, isNear, matched, share, days, correlation };
    });
    const evidence = { fills: own.length, compared };
    if (compared.length === 0)
      return {
        state: "not_applicable",
        reason: "No older provider fills the same pairs at the same moments.",
      };
    const known = compared.filter(({ days }) => days >= DAYS_MIN);
    if (own.length < FILLS_MIN || known.length === 0) {
      const needs = `${FILLS_MIN} fills and ${DAYS_MIN} days in common`;
      return { state: "insufficient", needs, evidence };
    }
    return judged(gravest(known.flatMap((one) => severityOf(one) ?? [])), evidence);
  },
};

function severityOf(one: { isNear: boolean; share: number; correlation: number | null }): Severity | null {
  const correlation = one.correlation ?? 0;
  if (one.share < SHARE_MIN) return null;
  if (correlation > CLONE_ABOVE || (one.isNear && correlation > NEAR_ABOVE)) return "hide";
  return correlation > ALIKE_ABOVE ? "warn" : null;
}

import type { Check } from "@/lib/verification/check";
import { CHECKS } from "@/lib/verification/checks";
import type { Sighting } from "@/lib/verification/plan-flags";
import type { CheckedOutcome } from "@/lib/verification/verify-record";

/** What the flags of a record follow from: checks that could look, with what they found. */
export function sightingsOf(
  outcomes: readonly CheckedOutcome[],
  checks: readonly Check[] = CHECKS,
): Sighting[] {
  return outcomes.flatMap(({ check: id, outcome }) => {
    const check = checks.find((one) => one.id === id);
    if (check === undefined || outcome.state === "insufficient" || outcome.state === "not_applicable")
      return [];
    const severity = outcome.state === "raised" ? outcome.severity : null;
    return [{ check, severity, evidence: outcome.evidence }];
  });
}

import type { CheckOutcome } from "@/lib/verification/check";
import type { Severity } from "@/lib/verification/severity";

export const VERDICTS = ["passed", "warned", "failed", "insufficient_data"] as const;
export type Verdict = (typeof VERDICTS)[number];

/**
 * What a run comes to: the gravest finding decides; without one that anybody is told, a record of which more checks
 * lack data than pass is too young to be called good.
 */
export function verdictOf(
  worst: Severity | null,
  outcomes: readonly { outcome: Pick<CheckOutcome, "state"> }[],
): Verdict {
  if (worst === "block" || worst === "hide") return "failed";
  if (worst === "warn") return "warned";
  const count = (state: CheckOutcome["state"]) =>
    outcomes.filter(({ outcome }) => outcome.state === state).length;
  return count("insufficient") > count("passed") ? "insufficient_data" : "passed";
}

import type { Evidence } from "@/lib/verification/check";
import type { FlagStep, RaisedFinding } from "@/lib/verification/plan-flags";
import { SEVERITY_WEIGHTS, type Severity } from "@/lib/verification/severity";

/** What a step writes into the row of its flag; absent: it stays. */
export interface FlagChanges {
  severity?: Severity;
  score?: number;
  evidence?: Evidence;
  seenAt?: Date;
  quietSince?: Date | null;
  state?: "cleared";
  resolvedAt?: Date;
}

/** The columns of a flag after a step. While a flag keeps a severity it keeps the evidence of that severity, too. */
export function flagChanges(step: Exclude<FlagStep, { as: "opened" }>, now: Date): FlagChanges {
  switch (step.as) {
    case "escalated":
    case "refreshed":
      return { ...foundNow(step.finding, now), ...weighed(step.finding.severity) };
    case "eased":
      return {
        ...foundNow(step.finding, now),
        ...weighed(step.severity),
        quietSince: step.quietSince,
      };
    case "found-milder":
      return { seenAt: now, quietSince: step.quietSince };
    case "quieted":
      return { quietSince: now };
    case "cleared":
      return { state: "cleared", resolvedAt: now };
  }
}

export function weighed(severity: Severity): { severity: Severity; score: number } {
  return { severity, score: SEVERITY_WEIGHTS[severity] };
}

function foundNow({ evidence }: RaisedFinding, now: Date) {
  return { evidence, seenAt: now, quietSince: null };
}

import type { VerificationRunModel } from "@/lib/generated/prisma/models";
import { CHECKS } from "@/lib/verification/checks";
import {
  type CheckResult,
  StoredMissing,
  StoredOutcomes,
  type VerificationRunDto,
  type VerificationRunSummary,
} from "@/lib/verification/run-schema";

type StoredOutcome = StoredOutcomes[number];

/** A stored run with the words of its checks. */
export function runDto(run: VerificationRunModel): VerificationRunDto {
  return {
    ...runSummary(run),
    providerId: run.providerId,
    missing: StoredMissing.parse(run.missing),
    endedAt: run.endedAt.toISOString(),
    checks: StoredOutcomes.parse(run.checks).flatMap(checkResult),
  };
}

export function runSummary({
  id,
  periodDays,
  level,
  verdict,
  score,
  startedAt,
}: Pick<
  VerificationRunModel,
  "id" | "periodDays" | "level" | "verdict" | "score" | "startedAt"
>): VerificationRunSummary {
  return { id, periodDays, level, verdict, score, startedAt: startedAt.toISOString() };
}

/** What everybody may read: notes for those who run the place are left out. */
export function publicRun(run: VerificationRunDto): VerificationRunDto {
  return { ...run, checks: run.checks.filter(({ severity }) => severity !== "internal") };
}

/** A check that is no more has no words, so its outcomes of old are left out. */
function checkResult({ check, outcome }: StoredOutcome): CheckResult[] {
  const known = CHECKS.find(({ id }) => id === check);
  if (known === undefined) return [];
  const { rank, title, formula, threshold, actsAlone } = known;
  return [
    {
      ...{ rank, check, title, formula, threshold, actsAlone },
      state: outcome.state,
      severity: outcome.state === "raised" ? outcome.severity : null,
      note: noteOf(outcome),
      evidence: outcome.state === "not_applicable" ? {} : outcome.evidence,
    },
  ];
}

function noteOf(outcome: StoredOutcome["outcome"]): string | null {
  if (outcome.state === "insufficient") return outcome.needs;
  return outcome.state === "not_applicable" ? outcome.reason : null;
}

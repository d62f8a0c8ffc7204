import type { Check, CheckOutcome } from "@/lib/verification/check";
import type { CheckedRecord } from "@/lib/verification/checked-record";
import { CHECKS } from "@/lib/verification/checks";
import { type LevelReport, levelOf } from "@/lib/verification/level-of";
import type { Finding } from "@/lib/verification/plan-flags";
import { gravest, scoreOf } from "@/lib/verification/severity";
import { type Verdict, verdictOf } from "@/lib/verification/verdict-of";

/** What one check said; `check` is its id. */
export interface CheckedOutcome {
  rank: number;
  check: string;
  outcome: CheckOutcome;
}

export interface VerifiedRecord {
  outcomes: readonly CheckedOutcome[];
  /** One for each check that could look. */
  findings: readonly Finding[];
  /** 0 to 1. */
  score: number;
  verdict: Verdict;
  level: LevelReport;
}

/** Runs every check over a record. Pure: equal records give equal runs. */
export function verifyRecord(record: CheckedRecord, checks: readonly Check[] = CHECKS): VerifiedRecord {
  const ran = checks.map((check) => ({ check, outcome: check.run(record) }));
  const findings = ran.flatMap(({ check, outcome }) => findingOf(check, outcome));
  const severities = findings.flatMap(({ severity }) => severity ?? []);
  const outcomes = ran.map(({ check, outcome }) => ({ rank: check.rank, check: check.id, outcome }));
  return {
    outcomes,
    findings,
    score: scoreOf(severities),
    verdict: verdictOf(gravest(severities), outcomes),
    level: levelOf(record, outcomes),
  };
}

function findingOf(check: Check, outcome: CheckOutcome): Finding[] {
  if (outcome.state === "insufficient" || outcome.state === "not_applicable") return [];
  const severity = outcome.state === "raised" ? outcome.severity : null;
  return [{ check, severity, evidence: outcome.evidence }];
}

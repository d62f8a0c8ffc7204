import type { Check, CheckOutcome, Evidence } from "@/lib/verification/check";
import type { CheckedRecord } from "@/lib/verification/checked-record";
import { CHECKS } from "@/lib/verification/checks";
import { type LevelReport, levelOf } from "@/lib/verification/level-of";
import { gravest, type Severity, scoreOf } from "@/lib/verification/severity";
import { type Verdict, verdictOf } from "@/lib/verification/verdict-of";

/** What one check said; `check` is its id. */
export interface CheckedOutcome {
  rank: number;
  check: string;
  outcome: CheckOutcome;
}

/** Something a check found, as flags are raised of it. */
export interface Finding {
  check: string;
  severity: Severity;
  evidence: Evidence;
}

export interface VerifiedRecord {
  outcomes: readonly CheckedOutcome[];
  findings: readonly Finding[];
  /** 0 to 1. */
  score: number;
  verdict: Verdict;
  level: LevelReport;
}

/** Runs every check over a record. Pure: equal records give equal runs. */
export function verifyRecord(record: CheckedRecord, checks: readonly Check[] = CHECKS): VerifiedRecord {
  const outcomes = checks.map(({ rank, id, run }) => ({ rank, check: id, outcome: run(record) }));
  const findings = outcomes.flatMap(({ check, outcome }) =>
    outcome.state === "raised" ? [{ check, severity: outcome.severity, evidence: outcome.evidence }] : [],
  );
  const severities = findings.map(({ severity }) => severity);
  return {
    outcomes,
    findings,
    score: scoreOf(severities),
    verdict: verdictOf(gravest(severities), outcomes),
    level: levelOf(record, outcomes),
  };
}

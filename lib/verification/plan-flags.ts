import { addDays } from "@/lib/time";
import type { Check, Evidence } from "@/lib/verification/check";
import {
  DISMISSAL_DAYS,
  gravity,
  HIDE_AT,
  isPublic,
  QUIET_DAYS,
  SHOW_BELOW,
} from "@/lib/verification/flag-rules";
import { SEVERITIES, type Severity, scoreOf } from "@/lib/verification/severity";

/** What a check that could look at a record says; checks without enough data, or without a subject, say nothing. */
export interface Finding {
  check: Pick<Check, "id" | "title" | "actsAlone">;
  /** Null: it looked and found nothing. */
  severity: Severity | null;
  evidence: Evidence;
}
export type RaisedFinding = Finding & { severity: Severity };

export interface FlagInForce {
  id: string;
  check: string;
  severity: Severity;
  /** Last time the check found it, as grave or milder. */
  seenAt: Date;
  /** Since when the check does not find it as grave any more. */
  quietSince: Date | null;
}

/** A flag that is not in force any more. */
export interface PastFlag {
  check: string;
  severity: Severity;
  state: "dismissed" | "cleared";
  resolvedAt: Date;
}

export interface FlagFacts {
  inForce: readonly FlagInForce[];
  /** Those of the last 60 days. */
  past: readonly PastFlag[];
  /** One for each check that looked. */
  findings: readonly Finding[];
  /** The record is hidden by its flags now. */
  isHidden: boolean;
  now: Date;
}

/** What becomes of one flag; `as` names the transition. */
export type FlagStep =
  | { as: "opened"; finding: RaisedFinding }
  | { as: "escalated"; flag: FlagInForce; finding: RaisedFinding }
  | { as: "eased"; flag: FlagInForce; severity: Severity; finding: RaisedFinding; quietSince: Date | null }
  | { as: "refreshed"; flag: FlagInForce; finding: RaisedFinding }
  | { as: "found-milder"; flag: FlagInForce; finding: RaisedFinding; quietSince: Date }
  | { as: "quieted" | "cleared"; flag: FlagInForce; finding: Finding };

export interface FlagPlan {
  steps: FlagStep[];
  /** What suspends the provider and freezes its payouts, once. */
  suspendFor: RaisedFinding | null;
  /** Of the flags in force afterwards. */
  score: number;
  isHidden: boolean;
  publicFlags: number;
}

/**
 * What a run of the checks means for the flags of a record (docs/decisions/0021). A flag that is in force is never
 * milder than anything its check has found in the last 14 days, so that the record does not flap. A finding that is
 * not newer than what is known of its check says nothing: replayed and overtaken runs change nothing.
 */
export function planFlags(facts: FlagFacts): FlagPlan {
  const steps = facts.findings.flatMap((finding) => planStep(finding, facts) ?? []);
  const severities = severitiesAfter(facts.inForce, steps);
  const score = scoreOf(severities);
  const risen = steps.flatMap((step) =>
    step.as === "opened" || step.as === "escalated" ? step.finding : [],
  );
  const alone = risen.filter(({ check }) => check.actsAlone);
  const actsAtOnce = alone.some(({ severity }) => gravity(severity) >= gravity("hide"));
  return {
    steps,
    suspendFor: alone.find(({ severity }) => severity === "block") ?? null,
    score,
    isHidden: facts.isHidden ? score >= SHOW_BELOW : score >= HIDE_AT || actsAtOnce,
    publicFlags: severities.filter((severity) => isPublic({ severity })).length,
  };
}

function planStep(finding: Finding, { inForce, past, now }: FlagFacts): FlagStep | null {
  const flag = inForce.find(({ check }) => check === finding.check.id);
  if (flag !== undefined) return now > lastLooked(flag) ? planInForce(flag, finding, now) : null;
  if (!isRaised(finding)) return null;
  const before = past.filter(({ check }) => check === finding.check.id);
  return before.every((flag) => mayReopen(flag, finding.severity, now)) ? { as: "opened", finding } : null;
}

/** A dismissal holds for 60 days against findings that are not graver: a curator has judged that evidence already. */
function mayReopen(flag: PastFlag, severity: Severity, now: Date): boolean {
  if (now <= flag.resolvedAt) return false;
  if (flag.state === "cleared") return true;
  return gravity(severity) > gravity(flag.severity) || now >= addDays(flag.resolvedAt, DISMISSAL_DAYS);
}

function planInForce(flag: FlagInForce, finding: Finding, now: Date): FlagStep | null {
  if (!isRaised(finding)) return planQuiet(flag, finding, now);
  const difference = gravity(finding.severity) - gravity(flag.severity);
  if (difference > 0) return { as: "escalated", flag, finding };
  if (difference === 0) return { as: "refreshed", flag, finding };
  const quietSince = flag.quietSince ?? now;
  return isLong(quietSince, now) && flag.severity !== "block"
    ? eased(flag, finding, now)
    : { as: "found-milder", flag, finding, quietSince };
}

/** What blocks is never taken back by time alone. */
function planQuiet(flag: FlagInForce, finding: Finding, now: Date): FlagStep | null {
  if (flag.quietSince === null) return { as: "quieted", flag, finding };
  const isOver = isLong(flag.quietSince, now) && isLong(flag.seenAt, now) && flag.severity !== "block";
  return isOver ? { as: "cleared", flag, finding } : null;
}

/** One step at a time: nothing says that it was not found one step milder a day ago. */
function eased(flag: FlagInForce, finding: RaisedFinding, now: Date): FlagStep {
  const severity = SEVERITIES[gravity(flag.severity) - 1] ?? finding.severity;
  return { as: "eased", flag, severity, finding, quietSince: severity === finding.severity ? null : now };
}

function severitiesAfter(inForce: readonly FlagInForce[], steps: readonly FlagStep[]): Severity[] {
  const after = new Map(inForce.map(({ check, severity }) => [check, severity]));
  for (const step of steps) {
    if (step.as === "cleared") after.delete(step.flag.check);
    if (step.as === "eased") after.set(step.flag.check, step.severity);
    if (step.as === "opened" || step.as === "escalated")
      after.set(step.finding.check.id, step.finding.severity);
  }
  return [...after.values()];
}

function isRaised(finding: Finding): finding is RaisedFinding {
  return finding.severity !== null;
}

function lastLooked({ seenAt, quietSince }: FlagInForce): Date {
  return quietSince !== null && quietSince > seenAt ? quietSince : seenAt;
}

function isLong(since: Date, now: Date): boolean {
  return now >= addDays(since, QUIET_DAYS);
}

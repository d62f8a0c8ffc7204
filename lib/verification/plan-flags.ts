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
export interface Sighting {
  check: Pick<Check, "id" | "title" | "actsAlone">;
  /** Null: it looked and found nothing. */
  severity: Severity | null;
  evidence: Evidence;
}
export type RaisedSighting = Sighting & { severity: Severity };

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
  sightings: readonly Sighting[];
  /** The record is hidden by its flags now. */
  isHidden: boolean;
  now: Date;
}

/** What becomes of one flag; `as` names the transition. */
export type FlagStep =
  | { as: "opened"; sighting: RaisedSighting }
  | { as: "escalated"; flag: FlagInForce; sighting: RaisedSighting }
  | { as: "eased"; flag: FlagInForce; severity: Severity; sighting: RaisedSighting; quietSince: Date | null }
  | { as: "refreshed"; flag: FlagInForce; sighting: RaisedSighting }
  | { as: "found-milder"; flag: FlagInForce; sighting: RaisedSighting; quietSince: Date }
  | { as: "quieted" | "cleared"; flag: FlagInForce; sighting: Sighting };

export interface FlagPlan {
  steps: FlagStep[];
  /** What suspends the provider and freezes its payouts, once. */
  suspendFor: RaisedSighting | null;
  /** Of the flags in force afterwards. */
  score: number;
  isHidden: boolean;
  publicFlags: number;
}

/**
 * What a run of the checks means for the flags of a record (docs/decisions/0021). A flag that is in force is never
 * milder than anything its check has found in the last 14 days, so that the record does not flap. A sighting that is
 * not newer than what is known of its check says nothing: replayed and overtaken runs change nothing.
 */
export function planFlags(facts: FlagFacts): FlagPlan {
  const steps = facts.sightings.flatMap((sighting) => planStep(sighting, facts) ?? []);
  const severities = severitiesAfter(facts.inForce, steps);
  const score = scoreOf(severities);
  const risen = steps.flatMap((step) =>
    step.as === "opened" || step.as === "escalated" ? step.sighting : [],
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

function planStep(sighting: Sighting, { inForce, past, now }: FlagFacts): FlagStep | null {
  const flag = inForce.find(({ check }) => check === sighting.check.id);
  if (flag !== undefined) return now > lastLooked(flag) ? planInForce(flag, sighting, now) : null;
  if (!isRaised(sighting)) return null;
  const before = past.filter(({ check }) => check === sighting.check.id);
  return before.every((flag) => mayReopen(flag, sighting.severity, now)) ? { as: "opened", sighting } : null;
}

/** A dismissal holds for 60 days against sightings that are not graver: a curator has judged that evidence already. */
function mayReopen(flag: PastFlag, severity: Severity, now: Date): boolean {
  if (now <= flag.resolvedAt) return false;
  if (flag.state === "cleared") return true;
  return gravity(severity) > gravity(flag.severity) || now >= addDays(flag.resolvedAt, DISMISSAL_DAYS);
}

function planInForce(flag: FlagInForce, sighting: Sighting, now: Date): FlagStep | null {
  if (!isRaised(sighting)) return planQuiet(flag, sighting, now);
  const difference = gravity(sighting.severity) - gravity(flag.severity);
  if (difference > 0) return { as: "escalated", flag, sighting };
  if (difference === 0) return { as: "refreshed", flag, sighting };
  const quietSince = flag.quietSince ?? now;
  return isLong(quietSince, now) && flag.severity !== "block"
    ? eased(flag, sighting, now)
    : { as: "found-milder", flag, sighting, quietSince };
}

/** What blocks is never taken back by time alone. */
function planQuiet(flag: FlagInForce, sighting: Sighting, now: Date): FlagStep | null {
  if (flag.quietSince === null) return { as: "quieted", flag, sighting };
  const isOver = isLong(flag.quietSince, now) && isLong(flag.seenAt, now) && flag.severity !== "block";
  return isOver ? { as: "cleared", flag, sighting } : null;
}

/** One step at a time: nothing says that it was not found one step milder a day ago. */
function eased(flag: FlagInForce, sighting: RaisedSighting, now: Date): FlagStep {
  const severity = SEVERITIES[gravity(flag.severity) - 1] ?? sighting.severity;
  return { as: "eased", flag, severity, sighting, quietSince: severity === sighting.severity ? null : now };
}

function severitiesAfter(inForce: readonly FlagInForce[], steps: readonly FlagStep[]): Severity[] {
  const after = new Map(inForce.map(({ check, severity }) => [check, severity]));
  for (const step of steps) {
    if (step.as === "cleared") after.delete(step.flag.check);
    if (step.as === "eased") after.set(step.flag.check, step.severity);
    if (step.as === "opened" || step.as === "escalated")
      after.set(step.sighting.check.id, step.sighting.severity);
  }
  return [...after.values()];
}

function isRaised(sighting: Sighting): sighting is RaisedSighting {
  return sighting.severity !== null;
}

function lastLooked({ seenAt, quietSince }: FlagInForce): Date {
  return quietSince !== null && quietSince > seenAt ? quietSince : seenAt;
}

function isLong(since: Date, now: Date): boolean {
  return now >= addDays(since, QUIET_DAYS);
}

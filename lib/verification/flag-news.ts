import type { NotificationOrder } from "@/lib/notifications/kinds";
import { gravity, isPublic } from "@/lib/verification/flag-rules";
import type { FlagStep } from "@/lib/verification/plan-flags";
import type { Severity } from "@/lib/verification/severity";

/** Whose record it is, and who decides about it. */
export interface FlaggedProfile {
  userId: string;
  displayName: string;
  curatorIds: readonly string[];
}

/**
 * Whom a step of a flag is news for: the owner of every flag that becomes public, graver or goes, the curators of what
 * waits for them. Internal flags are told to nobody.
 */
export function stepNews(step: FlagStep, flagId: string, profile: FlaggedProfile): NotificationOrder[] {
  const check = step.finding.check.title;
  if (step.as === "opened" || step.as === "escalated") {
    const { severity } = step.finding;
    if (!isPublic({ severity })) return [];
    const waits = gravity(severity) >= gravity("hide");
    return [
      raisedNews({ flagId, check, severity, profile }),
      ...(waits ? waitingNews({ flagId, check, why: severity, profile }) : []),
    ];
  }
  const wasPublic = "flag" in step && isPublic(step.flag);
  const goes = step.as === "cleared" || (step.as === "eased" && !isPublic(step));
  return wasPublic && goes ? [clearedNews(flagId, check, profile)] : [];
}

interface RaisedFlag {
  flagId: string;
  check: string;
  severity: Severity;
  profile: FlaggedProfile;
}

function raisedNews({ flagId, check, severity, profile }: RaisedFlag): NotificationOrder {
  return {
    userId: profile.userId,
    kind: "flag-raised",
    dedupeKey: `flag-raised:${flagId}:${severity}`,
    data: { profile: profile.displayName, check, severity },
  };
}

function clearedNews(flagId: string, check: string, profile: FlaggedProfile): NotificationOrder {
  return {
    userId: profile.userId,
    kind: "flag-cleared",
    dedupeKey: `flag-cleared:${flagId}`,
    data: { profile: profile.displayName, check },
  };
}

interface WaitingFlag {
  flagId: string;
  check: string;
  /** Raised with this severity, or appealed. */
  why: Severity | "appealed";
  profile: FlaggedProfile;
}

/** Tells every curator that a flag waits. */
export function waitingNews({ flagId, check, why, profile }: WaitingFlag): NotificationOrder[] {
  return profile.curatorIds.map((userId) => ({
    userId,
    kind: "flag-waits",
    dedupeKey: `flag-waits:${flagId}:${why}:${userId}`,
    data: { profile: profile.displayName, flagId, check, appealed: why === "appealed" },
  }));
}

interface ResolvedFlag {
  flagId: string;
  check: string;
  provider: { userId: string; displayName: string };
  state: "upheld" | "dismissed";
  notes: string;
}

/** What the owner is told of a curator's decision. */
export function resolvedNews({ flagId, check, provider, state, notes }: ResolvedFlag): NotificationOrder {
  return {
    userId: provider.userId,
    kind: "flag-resolved",
    dedupeKey: `flag-resolved:${flagId}:${state}`,
    data: { profile: provider.displayName, check, upheld: state === "upheld", notes },
  };
}

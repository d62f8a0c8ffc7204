import { AppError, type ErrorCode } from "@/lib/errors";
import type { VersionStatus } from "@/lib/generated/prisma/enums";
import { isInForce, type LicenceTerms } from "@/lib/indicators/licence-state";
import { suspendedWords } from "@/lib/indicators/stop-reason";
import {
  isOwner,
  maySeeIndicator,
  maySeeVersion,
  type SeenIndicator,
  type Viewer,
} from "@/lib/indicators/visibility";

export interface RunnableVersion {
  id: string;
  status: VersionStatus;
  /** Why it was suspended or withdrawn; null: it was not, or nobody said. */
  reason: string | null;
}

export interface RunFacts {
  viewer: Viewer;
  indicator: SeenIndicator & { isFree: boolean };
  /** The viewer's active, else newest licence, with the version it is pinned to. */
  licence: (LicenceTerms & { pinned: RunnableVersion | null }) | null;
  /** The greatest approved version. */
  current: RunnableVersion | null;
  /** The version the request names: undefined when it names none, null when there is no such version. */
  asked: RunnableVersion | null | undefined;
  now: Date;
}

export type RunDecision = { ok: true; versionId: string } | { ok: false; code: ErrorCode; message: string };

/** Which version a request runs, or why none. */
export function decideRun(facts: RunFacts): RunDecision {
  const { viewer, indicator, asked } = facts;
  if (!maySeeIndicator(indicator, viewer)) return refuse("NOT_FOUND", "The indicator was not found.");
  if (viewer.userId === null) return refuse("UNAUTHENTICATED", "Sign in to run indicators.");
  if (asked === null || (asked && !maySeeVersion(indicator, asked, viewer))) {
    return refuse("NOT_FOUND", "The version was not found.");
  }
  const right = rightToRun(facts);
  if (right !== null) return right;
  const version = asked ?? usualVersion(facts);
  if (version === null) {
    return refuse("UNPROCESSABLE", nothingToRun(indicator));
  }
  return refusedStatus(facts, version) ?? { ok: true, versionId: version.id };
}

function nothingToRun({ status }: SeenIndicator): string {
  return status === "suspended"
    ? "This indicator is suspended: no version of it is left that runs."
    : "No version of this indicator is approved yet. Name a version to run a draft.";
}

/** @throws AppError with the decision's own code and words. */
export function runOrThrow(decision: RunDecision): string {
  if (decision.ok) return decision.versionId;
  throw new AppError(decision.code, decision.message);
}

function rightToRun({ viewer, indicator, licence, asked, now }: RunFacts): RunDecision | null {
  if (isOwner(indicator, viewer) || indicator.isFree) return null;
  if (licence !== null && isInForce(licence, now)) return null;
  if (viewer.isCurator && asked?.status === "pending") return null;
  const message = licence === null ? "This indicator needs a licence." : "Your licence has expired.";
  return refuse("FORBIDDEN", message);
}

function usualVersion({ licence, current, now }: RunFacts): RunnableVersion | null {
  if (licence?.pinned && isInForce(licence, now)) return licence.pinned;
  return current;
}

/** Yanked versions run on where they are pinned; suspended ones run for nobody. */
function refusedStatus(
  { viewer, indicator, licence }: RunFacts,
  version: RunnableVersion,
): RunDecision | null {
  const { status, reason } = version;
  if (status === "suspended") return refuse("UNPROCESSABLE", suspendedWords(reason));
  if (status === "approved" || isOwner(indicator, viewer)) return null;
  if (status === "yanked" && licence?.pinned?.id === version.id) return null;
  if (status === "yanked") return refuse("UNPROCESSABLE", "This version was withdrawn.");
  if (viewer.isCurator && status === "pending") return null;
  return refuse("UNPROCESSABLE", "This version is not approved.");
}

function refuse(code: ErrorCode, message: string): RunDecision {
  return { ok: false, code, message };
}

import type { IndicatorStatus, IndicatorVisibility, VersionStatus } from "@/lib/generated/prisma/enums";

/** Who looks at an indicator. */
export interface Viewer {
  /** Null: nobody is signed in. */
  userId: string | null;
  isCurator: boolean;
  /** Has or had a licence. */
  hasLicence: boolean;
  /** The developer has invited them. */
  isInvited: boolean;
}

export interface SeenIndicator {
  developerId: string;
  status: IndicatorStatus;
  visibility: IndicatorVisibility;
}

export function isOwner(indicator: { developerId: string }, viewer: { userId: string | null }): boolean {
  return viewer.userId !== null && viewer.userId === indicator.developerId;
}

/**
 * Drafts are for their developer and curators; what is by invitation also for the invited, and that and what is
 * suspended for those who have or had a licence.
 */
export function maySeeIndicator(indicator: SeenIndicator, viewer: Viewer): boolean {
  if (isOwner(indicator, viewer) || viewer.isCurator) return true;
  if (indicator.status === "draft") return false;
  if (viewer.hasLicence) return true;
  return indicator.status === "listed" && (indicator.visibility !== "inviteOnly" || viewer.isInvited);
}

/** What a curator has approved once. */
export const PUBLIC_VERSIONS: VersionStatus[] = ["approved", "yanked", "suspended"];

/** A version is public once it was approved. */
export function maySeeVersion(
  indicator: { developerId: string },
  version: { status: VersionStatus },
  viewer: Viewer,
): boolean {
  return isOwner(indicator, viewer) || viewer.isCurator || PUBLIC_VERSIONS.includes(version.status);
}

/**
 * Everybody who sees an open indicator reads its source, and what was published open stays open. Other sources are
 * for developer and curators: a licence is the right to run, not to read.
 */
export function maySeeSource(
  indicator: { developerId: string; visibility: IndicatorVisibility },
  version: { openedAt: Date | null },
  viewer: Viewer,
): boolean {
  const isOpen = indicator.visibility === "open" || version.openedAt !== null;
  return isOpen || isOwner(indicator, viewer) || viewer.isCurator;
}

import type { IndicatorStatus, IndicatorVisibility, VersionStatus } from "@/lib/generated/prisma/enums";

/** Who looks at an indicator. */
export interface Viewer {
  /** Null: nobody is signed in. */
  userId: string | null;
  isCurator: boolean;
  /** Has or had a licence. */
  hasLicence: boolean;
}

export interface SeenIndicator {
  developerId: string;
  status: IndicatorStatus;
  visibility: IndicatorVisibility;
}

export function isOwner(indicator: { developerId: string }, viewer: { userId: string | null }): boolean {
  return viewer.userId !== null && viewer.userId === indicator.developerId;
}

/** Drafts are for their developer and curators; what is suspended or by invitation also for its licensees. */
export function maySeeIndicator(indicator: SeenIndicator, viewer: Viewer): boolean {
  if (isOwner(indicator, viewer) || viewer.isCurator) return true;
  if (indicator.status === "draft") return false;
  return (indicator.status === "listed" && indicator.visibility !== "inviteOnly") || viewer.hasLicence;
}

const PUBLIC_VERSIONS: readonly VersionStatus[] = ["approved", "yanked", "suspended"];

/** A version is public once it was approved. */
export function maySeeVersion(
  indicator: { developerId: string },
  version: { status: VersionStatus },
  viewer: Viewer,
): boolean {
  return isOwner(indicator, viewer) || viewer.isCurator || PUBLIC_VERSIONS.includes(version.status);
}

/** Everybody who sees an open indicator reads its source; the others are for developer and curators. */
export function maySeeSource(
  indicator: { developerId: string; visibility: IndicatorVisibility },
  viewer: Viewer,
): boolean {
  return indicator.visibility === "open" || isOwner(indicator, viewer) || viewer.isCurator;
}

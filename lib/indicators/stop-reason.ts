import type { VersionStatus } from "@/lib/generated/prisma/enums";

/** Why a version was suspended or withdrawn: what was written then is told to everybody, earlier notes to nobody. */
export function stopReason(version: { status: VersionStatus; reviewNotes: string | null }): string | null {
  return version.status === "suspended" || version.status === "yanked" ? version.reviewNotes : null;
}

/** What somebody reads who wants to run a suspended version. */
export function suspendedWords(reason: string | null): string {
  const words = "This version is suspended and runs for nobody.";
  return reason === null ? words : `${words} The reason given: ${reason}`;
}

/** What somebody reads who runs a withdrawn version; null for every other one. */
export function withdrawnWarning(version: {
  status: VersionStatus;
  reviewNotes: string | null;
}): string | null {
  if (version.status !== "yanked") return null;
  const words = "This version was withdrawn and runs only where it is pinned.";
  return version.reviewNotes === null ? words : `${words} The reason given: ${version.reviewNotes}`;
}

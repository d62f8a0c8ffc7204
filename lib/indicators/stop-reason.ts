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

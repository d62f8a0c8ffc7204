import type { VersionStatus } from "@/lib/generated/prisma/enums";

/** Why a version was suspended or withdrawn: what was written then is told to everybody, earlier notes to nobody. */
export function stopReason(version: { status: VersionStatus; reviewNotes: string | null }): string | null {
  return version.status === "suspended" || version.status === "yanked" ? version.reviewNotes : null;
}

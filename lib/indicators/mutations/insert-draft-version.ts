import type { Tx } from "@/lib/db";
import { contentColumns, type VersionContent } from "@/lib/indicators/version-hash";
import type { VersionNumber } from "@/lib/indicators/version-number";

export interface DraftVersion {
  indicatorId: string;
  number: VersionNumber;
  content: VersionContent;
  changelog: string;
}

/** Writes a version that nobody but its developer runs yet. The caller holds the listing's lock. */
export async function insertDraftVersion(
  tx: Tx,
  { indicatorId, number, content, changelog }: DraftVersion,
): Promise<{ id: string; versionHash: string }> {
  return await tx.indicatorVersion.create({
    data: { indicatorId, ...number, ...contentColumns(content), changelog, status: "draft" },
    select: { id: true, versionHash: true },
  });
}

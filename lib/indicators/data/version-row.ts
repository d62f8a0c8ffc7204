import type { IndicatorVersionModel } from "@/lib/generated/prisma/models";
import { storedManifest } from "@/lib/indicators/manifest";
import { stopReason } from "@/lib/indicators/stop-reason";
import { storedUsage } from "@/lib/indicators/usage-schema";
import { formatVersion } from "@/lib/indicators/version-number";
import type { VersionDto } from "@/lib/indicators/version-schema";
import { isOwner, maySeeSource, type SeenIndicator, type Viewer } from "@/lib/indicators/visibility";

/** A version as this viewer may read it. */
export function toVersion(
  row: IndicatorVersionModel,
  indicator: SeenIndicator & { currentVersionId: string | null },
  viewer: Viewer,
): VersionDto {
  const insider = isOwner(indicator, viewer) || viewer.isCurator;
  return {
    id: row.id,
    version: formatVersion(row),
    status: row.status,
    isCurrent: row.id === indicator.currentVersionId,
    versionHash: row.versionHash,
    sourceHash: row.sourceHash,
    proofClass: row.proofClass,
    proofBars: row.proofBars,
    warmupBars: row.warmupBars,
    usage: storedUsage(row.usage),
    changelog: row.changelog,
    manifest: storedManifest(row.manifest),
    source: maySeeSource(indicator, row, viewer) ? row.source : null,
    reviewNotes: insider ? row.reviewNotes : null,
    reason: stopReason(row),
    yankedAt: row.yankedAt?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
    submittedAt: row.submittedAt?.toISOString() ?? null,
    reviewedAt: row.reviewedAt?.toISOString() ?? null,
  };
}

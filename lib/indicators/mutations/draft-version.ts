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

/** What would lose its version if these drafts went. */
export interface Dependents {
  receipts: number;
  gatesRunning: boolean;
}

/** Locks versions, so that no run or gate takes one up any more, and counts what depends on them. */
export async function lockDependents(tx: Tx, versionIds: readonly string[]): Promise<Dependents> {
  const ids = [...versionIds];
  await tx.$executeRaw`SELECT id FROM indicator_version WHERE id = ANY(${ids}::uuid[]) ORDER BY id FOR UPDATE`;
  const receipts = await tx.execution.count({ where: { versionId: { in: ids } } });
  const running = await tx.gateRun.count({ where: { versionId: { in: ids }, state: "running" } });
  return { receipts, gatesRunning: running > 0 };
}

/** Removes drafts with their gate runs; the database refuses anything that was submitted. */
export async function removeDraftVersions(tx: Tx, versionIds: readonly string[]): Promise<void> {
  const versionId = { in: [...versionIds] };
  await tx.gateRun.deleteMany({ where: { versionId } });
  await tx.indicatorVersion.deleteMany({ where: { id: versionId } });
}

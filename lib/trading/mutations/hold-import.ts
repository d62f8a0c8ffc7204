import type { SystemActor } from "@/lib/actor";
import { db } from "@/lib/db";
import type { RejectedLine } from "@/lib/trading/import-schema";

/** What is known of a running import while it is read. */
export interface ImportProgress {
  bytesRead: number;
  rows: number;
  rejected: number;
  rejects: RejectedLine[];
  leftOut: Record<string, number>;
}

/** An import whose heartbeat is older than this has lost its process. */
export const HEARTBEAT_LOST_MS = 60_000;
const UPLOAD_KEPT_MS = 86_400_000;

/** Claims a committed import that nobody reads yet, a certain one or the oldest. Two callers never get the same. */
export async function takeImport(
  _actor: SystemActor,
  importId: string | null = null,
): Promise<string | null> {
  const rows = await db().$queryRaw<{ id: string }[]>`
    UPDATE import_run SET heartbeat_at = now()
     WHERE id = (SELECT id FROM import_run WHERE state = 'running' AND heartbeat_at IS NULL
                    AND id = coalesce(${importId}::uuid, id) ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED)
     RETURNING id::text AS id`;
  return rows[0]?.id ?? null;
}

/** Writes how far an import is, which says that it lives. @returns false when it was given up meanwhile. */
export async function beatImport(
  importId: string,
  { bytesRead, rows, rejected }: ImportProgress,
): Promise<boolean> {
  const beaten = await db().$executeRaw`
    UPDATE import_run SET bytes_read = ${bytesRead}, rows = ${rows}, rejected = ${rejected}, heartbeat_at = now()
     WHERE id = ${importId}::uuid AND state = 'running'`;
  return beaten > 0;
}

/** Ends an import whose lines were refused: nothing was appended. */
export async function refuseImport(
  importId: string,
  progress: ImportProgress,
  fileHash: string,
): Promise<void> {
  await db().importRun.updateMany({
    where: { id: importId, state: "running" },
    data: { ...progress, fileHash, state: "refused", endedAt: new Date() },
  });
}

/** Ends an import that broke off: nothing was appended. */
export async function failImport(importId: string, error: string): Promise<void> {
  await db().importRun.updateMany({
    where: { id: importId, state: "running" },
    data: { state: "failed", error, endedAt: new Date() },
  });
}

/** Gives up imports whose process was lost and uploads that nobody finished. @returns how many. */
export async function failLostImports(_actor: SystemActor, { now }: { now: Date }): Promise<number> {
  const lostBefore = new Date(now.getTime() - HEARTBEAT_LOST_MS);
  const uploadedBefore = new Date(now.getTime() - UPLOAD_KEPT_MS);
  return await db().$executeRaw`
    UPDATE import_run SET state = 'failed', ended_at = now(),
           error = CASE state WHEN 'running' THEN 'The server stopped on the way. Nothing was imported: upload the file again.'
                              ELSE 'The upload was not finished within a day.' END
     WHERE id IN (SELECT id FROM import_run
                   WHERE (state = 'running' AND heartbeat_at < ${lostBefore})
                      OR (state = 'uploading' AND created_at < ${uploadedBefore})
                   ORDER BY id LIMIT 100 FOR UPDATE SKIP LOCKED)`;
}

/** Deletes what ended imports left: staged rows and parts. @returns of how many imports. */
export async function sweepImports(_actor: SystemActor, { limit }: { limit: number }): Promise<number> {
  const left = await db().$queryRaw<{ id: string }[]>`
    SELECT r.id::text AS id FROM import_run r
     WHERE r.state NOT IN ('uploading', 'running')
       AND (EXISTS (SELECT 1 FROM import_part p WHERE p.import_id = r.id)
            OR EXISTS (SELECT 1 FROM import_stage s WHERE s.import_id = r.id))
     ORDER BY r.id LIMIT ${limit}`;
  for (const { id } of left) {
    await db().$executeRaw`DELETE FROM import_stage WHERE import_id = ${id}::uuid`;
    await db().$executeRaw`DELETE FROM import_part WHERE import_id = ${id}::uuid`;
  }
  return left.length;
}

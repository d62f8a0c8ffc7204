import type { SystemActor } from "@/lib/actor";
import { inTransaction } from "@/lib/db";

/**
 * Deletes the bytes of up to `limit` uploads whose time is over; the receipts of runs on them stay, and can be
 * reproduced with the same bars only.
 * @returns how many were deleted.
 */
export async function forgetUploads(
  _actor: SystemActor,
  { now, limit }: { now: Date; limit: number },
): Promise<number> {
  return await inTransaction(
    (tx) => tx.$executeRaw`
      UPDATE dataset SET data = NULL WHERE hash IN (
        SELECT hash FROM dataset WHERE expires_at <= ${now} AND data IS NOT NULL
         ORDER BY expires_at LIMIT ${limit} FOR UPDATE SKIP LOCKED)`,
  );
}

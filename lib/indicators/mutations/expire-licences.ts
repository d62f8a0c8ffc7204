import type { SystemActor } from "@/lib/actor";
import { inTransaction } from "@/lib/db";

/**
 * Marks up to `limit` licences that ended by `now` and do not renew (those are `renewLicences`' to end); those a purchase is changing at the moment are left to it.
 * @returns how many were marked.
 */
export async function expireLicences(
  _actor: SystemActor,
  { now, limit }: { now: Date; limit: number },
): Promise<number> {
  return await inTransaction(
    (tx) => tx.$executeRaw`
      UPDATE licence SET status = 'expired' WHERE id IN (
        SELECT id FROM licence
         WHERE status = 'active' AND kind <> 'once' AND NOT renews AND valid_until <= ${now}
         ORDER BY valid_until LIMIT ${limit} FOR UPDATE SKIP LOCKED)`,
  );
}

import type { SystemActor } from "@/lib/actor";
import { inTransaction } from "@/lib/db";
import { addDays } from "@/lib/time";

/** Days read news stays in the list; unread news stays until it is read. */
const READ_DAYS = 90;

/** Deletes up to `limit` notifications that were read long ago. @returns how many. */
export async function purgeNotifications(
  _actor: SystemActor,
  { now, limit }: { now: Date; limit: number },
): Promise<number> {
  return await inTransaction(
    (tx) => tx.$executeRaw`
      DELETE FROM notification WHERE id IN (
        SELECT id FROM notification WHERE read_at < ${addDays(now, -READ_DAYS)} LIMIT ${limit})`,
  );
}

import type { SystemActor } from "@/lib/actor";
import { inTransaction } from "@/lib/db";
import { addDays } from "@/lib/time";

/** Days the words of a mail that is done with can still be read in the outbox. */
const WORDS_DAYS = 90;

/**
 * Blanks the words of up to `limit` mails that were sent, skipped or given up long ago. The rows stay: their dedupe
 * keys keep the same news from being written again. @returns how many.
 */
export async function forgetMails(
  _actor: SystemActor,
  { now, limit }: { now: Date; limit: number },
): Promise<number> {
  return await inTransaction(
    (tx) => tx.$executeRaw`
      UPDATE outbox_mail SET payload = '{}' WHERE id IN (
        SELECT id FROM outbox_mail
         WHERE state <> 'pending' AND payload <> '{}' AND created_at < ${addDays(now, -WORDS_DAYS)}
         ORDER BY id LIMIT ${limit} FOR UPDATE SKIP LOCKED)`,
  );
}

import type { SystemActor } from "@/lib/actor";
import { inTransaction } from "@/lib/db";
import { addDays } from "@/lib/time";

/** Days an ended link token and a session that nobody used stay, for questions about them. */
const TOKEN_DAYS = 7;
const SESSION_DAYS_KEPT = 90;

interface Purge {
  now: Date;
  limit: number;
}

/** Deletes one-time tokens past their time. Recovery codes that were not used stay. */
export async function purgeOneTimeTokens(_actor: SystemActor, { now, limit }: Purge): Promise<number> {
  return await inTransaction(
    (tx) => tx.$executeRaw`
      DELETE FROM one_time_token WHERE hash IN (
        SELECT hash FROM one_time_token
         WHERE expires_at < ${addDays(now, -TOKEN_DAYS)}
           AND (purpose <> 'totp_recovery' OR used_at IS NOT NULL)
         LIMIT ${limit})`,
  );
}

/** Deletes login sessions that were last seen long ago: they ended or were ended since. */
export async function purgeLoginSessions(_actor: SystemActor, { now, limit }: Purge): Promise<number> {
  return await inTransaction(
    (tx) => tx.$executeRaw`
      DELETE FROM login_session WHERE id IN (
        SELECT id FROM login_session WHERE last_seen_at < ${addDays(now, -SESSION_DAYS_KEPT)} LIMIT ${limit})`,
  );
}

import type { SystemActor, UserActor } from "@/lib/actor";
import { db, inTransaction } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { exchangeOf } from "@/lib/trading/data/get-exchange";
import { lockAccount } from "@/lib/trading/mutations/lock-account";

/** Who reads an account writes with each page that it still does; after this the account is taken up by another. */
export const LEASE_SECONDS = 300;

/** An account that is read by its claimer alone. */
export interface ClaimedSync {
  accountId: string;
  /** Of the key it is read with: what is read with another is not written. */
  keyFingerprint: string;
}

/** Claims an account that is due, a certain one or the one that waits longest. Two callers never get the same. */
export async function claimSync(
  _actor: SystemActor,
  accountId: string | null = null,
): Promise<ClaimedSync | null> {
  const rows = await db().$queryRaw<ClaimedSync[]>`
    UPDATE exchange_connection SET lease_until = now() + make_interval(secs => ${LEASE_SECONDS})
     WHERE account_id = (
       SELECT c.account_id FROM exchange_connection c JOIN trading_account a ON a.id = c.account_id
        WHERE a.kind = 'exchange' AND a.state <> 'closed' AND a.credentials_enc IS NOT NULL
          AND a.next_sync_at <= now() AND a.id = coalesce(${accountId}::uuid, a.id)
          AND (c.lease_until IS NULL OR c.lease_until < now())
        ORDER BY a.next_sync_at LIMIT 1 FOR UPDATE OF c SKIP LOCKED)
    RETURNING account_id::text AS "accountId", key_fingerprint AS "keyFingerprint"`;
  return rows[0] ?? null;
}

/**
 * Asks that an own account be read now.
 * @throws AppError NOT_FOUND, UNPROCESSABLE without a key, RATE_LIMITED while the exchange wants a pause.
 */
export async function askForSync(actor: UserActor, accountId: string): Promise<void> {
  await inTransaction(async (tx) => {
    exchangeOf(await lockAccount(tx, actor, accountId));
    const account = await tx.tradingAccount.findUniqueOrThrow({
      where: { id: accountId },
      include: { connection: true },
    });
    if (account.credentialsEnc === null)
      throw new AppError("UNPROCESSABLE", "There is no key to read with. Connect one first.");
    const waitMs = (account.nextSyncAt?.getTime() ?? 0) - Date.now();
    if (account.connection?.problem === "rate_limited" && waitMs > 0) {
      throw new AppError("RATE_LIMITED", "The exchange asked for a pause. We go on by ourselves after it.", {
        retryAfterSeconds: Math.ceil(waitMs / 1_000),
      });
    }
    await tx.$executeRaw`UPDATE trading_account SET next_sync_at = now() WHERE id = ${accountId}::uuid`;
  });
}

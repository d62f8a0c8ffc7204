import type { UserActor } from "@/lib/actor";
import { recordAudit } from "@/lib/audit/mutations";
import { inTransaction, type Tx, transactionNow } from "@/lib/db";
import { encrypt } from "@/lib/encryption";
import { AppError } from "@/lib/errors";
import { exchangeOf } from "@/lib/trading/data/get-exchange";
import { type ExchangeKeys, exchangeAccountHash, keyMarks, keysContext } from "@/lib/trading/exchange-key";
import { problemWords } from "@/lib/trading/exchange-problem";
import type { ExchangeId } from "@/lib/trading/exchanges";
import { type LockedAccount, lockAccount } from "@/lib/trading/mutations/lock-account";
import { requireSession } from "@/lib/users/require-session";

export interface StoreKeyCall {
  actor: UserActor;
  accountId: string;
  keys: ExchangeKeys;
  /** The exchange's own number of the account the key reads. */
  account: string;
}

/**
 * Stores a key that was looked at, in the place of the one before; the account is read anew at once.
 * @throws AppError NOT_FOUND, CONFLICT when another record reads this account of the exchange, UNPROCESSABLE for a closed
 *   account and for a key of another account than the record began with.
 */
export async function storeExchangeKey({ actor, accountId, keys, account }: StoreKeyCall): Promise<void> {
  await inTransaction(async (tx) => {
    const locked = await lockAccount(tx, actor, accountId);
    const exchange = exchangeOf(locked);
    if (locked.state === "closed")
      throw new AppError("UNPROCESSABLE", "A closed account is not read any more.");
    const now = await transactionNow(tx);
    const isFirst = await claimExchangeAccount(tx, locked, exchange, account);
    const marks = keyMarks(keys);
    const healthy = { problem: null, problemSince: null, leaseUntil: null };
    await tx.exchangeConnection.update({
      where: { accountId },
      data: { ...marks, ...healthy, connectedAt: now },
    });
    await tx.tradingAccount.update({
      where: { id: accountId },
      data: {
        credentialsEnc: encrypt(JSON.stringify(keys), keysContext(accountId)),
        nextSyncAt: now,
        syncFailures: 0,
        state: "active",
        attention: null,
      },
    });
    await recordAudit(tx, actor, {
      action: isFirst ? "trading-account.key-connected" : "trading-account.key-replaced",
      subjectKind: "trading-account",
      subjectId: accountId,
      data: { exchange, fingerprint: marks.keyFingerprint },
    });
  });
}

/** One record for one account of an exchange. @returns whether it is the record's first. */
async function claimExchangeAccount(
  tx: Tx,
  { id, headSeq }: LockedAccount,
  exchange: ExchangeId,
  account: string,
): Promise<boolean> {
  const exchangeAccount = exchangeAccountHash(exchange, account);
  // Two records that claim it at once: the second waits here for the first, and finds it taken.
  await tx.$executeRaw`
    INSERT INTO exchange_connection (account_id, exchange_account) VALUES (${id}::uuid, ${exchangeAccount})
    ON CONFLICT DO NOTHING`;
  const own = await tx.exchangeConnection.findUnique({ where: { accountId: id } });
  if (own === null)
    throw new AppError("CONFLICT", "This account of the exchange is read into another record already.");
  if (own.exchangeAccount === exchangeAccount) return own.keyHint === null;
  if (headSeq > 0n) throw new AppError("UNPROCESSABLE", problemWords("other_account", exchange));
  const taken = await tx.exchangeConnection.count({ where: { exchangeAccount } });
  if (taken > 0)
    throw new AppError("CONFLICT", "This account of the exchange is read into another record already.");
  await tx.exchangeConnection.update({ where: { accountId: id }, data: { exchangeAccount } });
  return own.keyHint === null;
}

/**
 * Forgets the key of an own account; the record stays and waits for another.
 * @throws AppError FORBIDDEN for an API token, NOT_FOUND when there is none.
 */
export async function removeExchangeKey(actor: UserActor, accountId: string): Promise<void> {
  requireSession(actor);
  await inTransaction(async (tx) => {
    const locked = await lockAccount(tx, actor, accountId);
    const exchange = exchangeOf(locked);
    const connection = await tx.exchangeConnection.findUnique({ where: { accountId } });
    if (connection?.keyFingerprint == null) throw new AppError("NOT_FOUND", "There is no key to remove.");
    const now = await transactionNow(tx);
    await tx.exchangeConnection.update({
      where: { accountId },
      data: { keyHint: null, keyFingerprint: null, problem: "key_missing", problemSince: now },
    });
    await tx.tradingAccount.update({
      where: { id: accountId },
      data: {
        credentialsEnc: null,
        nextSyncAt: null,
        state: "needs_attention",
        attention: problemWords("key_missing", exchange),
      },
    });
    await recordAudit(tx, actor, {
      action: "trading-account.key-removed",
      subjectKind: "trading-account",
      subjectId: accountId,
      data: { exchange, fingerprint: connection.keyFingerprint },
    });
  });
}

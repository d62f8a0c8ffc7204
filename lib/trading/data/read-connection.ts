import type { SystemActor } from "@/lib/actor";
import type { Json } from "@/lib/canonical-json";
import { db } from "@/lib/db";
import { decrypt } from "@/lib/encryption";
import { exchangeOf } from "@/lib/trading/data/get-exchange";
import { type ExchangeKeys, keysContext } from "@/lib/trading/exchange-key";
import type { ExchangeId } from "@/lib/trading/exchanges";

/** What a claimed account is read with. */
export interface ReadableConnection {
  exchange: ExchangeId;
  /** Never logged, never returned. */
  keys: ExchangeKeys;
  /** Hash of the exchange's account that the record began with. */
  exchangeAccount: string | undefined;
  cursor: Json | null;
}

/** Decrypts the keys of an account. @throws Error without keys, or when they were altered. */
export async function readConnection(_actor: SystemActor, accountId: string): Promise<ReadableConnection> {
  const account = await db().tradingAccount.findUniqueOrThrow({
    where: { id: accountId },
    include: { connection: true },
  });
  const keys: ExchangeKeys = JSON.parse(decrypt(account.credentialsEnc ?? "", keysContext(accountId)));
  const cursor = (account.syncCursor ?? null) as Json | null;
  return {
    exchange: exchangeOf(account),
    keys,
    cursor,
    exchangeAccount: account.connection?.exchangeAccount,
  };
}

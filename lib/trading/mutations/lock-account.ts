import type { Actor } from "@/lib/actor";
import type { Tx } from "@/lib/db";
import { notFound } from "@/lib/errors";

export interface LockedAccount {
  id: string;
  ownerId: string;
  kind: "imported" | "exchange" | "paper" | "copy";
  state: "active" | "needs_attention" | "closed";
  currency: string;
  venue: string;
  periodsPerYear: number;
  /** Its record is a provider's. */
  publishes: boolean;
  headSeq: bigint;
  headHash: Uint8Array;
}

/**
 * Locks an account: of the actor's own, of anybody for a job. Its lock orders everything that is written to it.
 * @throws AppError NOT_FOUND, also for somebody else's.
 */
export async function lockAccount(tx: Tx, actor: Actor, accountId: string): Promise<LockedAccount> {
  const [account] = await tx.$queryRaw<LockedAccount[]>`
    SELECT id::text AS id, owner_id::text AS "ownerId", kind::text AS kind, state::text AS state, currency, venue,
           periods_per_year AS "periodsPerYear", publishes, head_seq AS "headSeq", head_hash AS "headHash"
      FROM trading_account WHERE id = ${accountId}::uuid FOR UPDATE`;
  if (account === undefined || (actor.kind !== "system" && account.ownerId !== actor.userId))
    throw notFound("The trading account");
  return account;
}

import { systemActor, type UserActor } from "@/lib/actor";
import { db } from "@/lib/db";
import type { ExchangeId } from "@/lib/trading/exchanges";
import { createAccount } from "@/lib/trading/mutations/create-account";
import { connectExchange } from "@/lib/trading/service/connect-exchange";
import { syncExchange } from "@/lib/trading/service/sync-exchange";
import type { StandInAccount } from "@/scripts/testing/stand-in-exchange/account";
import type { StandInExchange } from "@/scripts/testing/stand-in-exchange/server";

/** A record of the person that reads an account of the stand-in. */
export async function aConnectedAccount(
  stand: { exchange: StandInExchange; actor: UserActor },
  venue: ExchangeId,
  more: Partial<StandInAccount> = {},
) {
  const { exchange, actor } = stand;
  const account = exchange.open(venue, more);
  const input = { kind: "exchange", name: "Main", currency: "USDT", venue, periodsPerYear: 365 } as const;
  const { id } = await createAccount({ actor, input, idempotencyKey: undefined });
  await connectExchange({ actor, accountId: id, input: account.keys });
  return { id, account };
}

/** Lets an account be due. */
export async function makeDue(id: string): Promise<void> {
  await db().tradingAccount.update({ where: { id }, data: { nextSyncAt: new Date(0) } });
}

/** Reads an account now, to the end of a long history too. @returns how the last read ended. */
export async function syncFully(id: string): Promise<string | null> {
  const actor = systemActor("test", "sync");
  await makeDue(id);
  let end = await syncExchange(actor, id);
  while (end === "more") end = await syncExchange(actor, id);
  return end;
}

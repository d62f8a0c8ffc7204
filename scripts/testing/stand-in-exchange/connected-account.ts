import { systemActor, type UserActor } from "@/lib/actor";
import { db } from "@/lib/db";
import type { ExchangeId } from "@/lib/trading/exchanges";
import { createAccount } from "@/lib/trading/mutations/create-account";
import { connectExchange } from "@/lib/trading/service/connect-exchange";
import { syncExchange } from "@/lib/trading/service/sync-exchange";
import type { StandInAccount, StandInTrade } from "@/scripts/testing/stand-in-exchange/account";
import type { StandInExchange } from "@/scripts/testing/stand-in-exchange/server";

const HOUR_MS = 3_600_000;
const DEPOSIT = 5_000;

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

/** A purchase of a thousandth at 100, with a fee in what was bought. */
export function aTrade(id: number, timeMs: number): StandInTrade {
  const pair = { base: "BTC", quote: "USDT", side: "buy" as const };
  return { id, ...pair, qty: "0.00100", price: "100.00", fee: "0.0001", feeCurrency: "BTC", timeMs };
}

/** So many purchases an hour apart, the newest an hour ago, what paid for them, and what is left. */
export function aHistory(venue: ExchangeId, count: number): Partial<StandInAccount> {
  const now = Date.now();
  const trades = Array.from({ length: count }, (_, i) => aTrade(i + 1, now - (count - i) * HOUR_MS));
  const timeMs = now - 200 * 24 * HOUR_MS;
  const deposit = { id: 1, kind: "deposit" as const, asset: "USDT", amount: String(DEPOSIT), timeMs };
  return { trades, flows: [deposit], balances: balancesAfter(venue, count) };
}

/** Kraken takes its fee in the quote, whatever the trade says. */
export function balancesAfter(venue: ExchangeId, count: number): Record<string, string> {
  const tenThousandths = venue === "kraken" ? 10 : 9;
  const paid = venue === "kraken" ? 1_001 : 1_000;
  return {
    BTC: ((count * tenThousandths) / 10_000).toFixed(8),
    USDT: (DEPOSIT - (count * paid) / 10_000).toFixed(8),
  };
}

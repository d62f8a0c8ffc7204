import type { UserActor } from "@/lib/actor";
import { activeBooks } from "@/lib/billing/book";
import { chargeSummary } from "@/lib/billing/charge-summary";
import type { WalletEntry, WalletEntryPage } from "@/lib/billing/schema";
import { page, readIdCursor } from "@/lib/cursor";
import { db } from "@/lib/db";
import { env } from "@/lib/env";
import { wallet } from "@/lib/ledger/account";
import { balanceOf } from "@/lib/ledger/data/balance-of";
import { countEntriesOf, entriesOf, type LedgerEntry } from "@/lib/ledger/data/entries";
import { type Money, type MoneyJson, moneyJson } from "@/lib/money";
import { COUNT_MAX, type PageQuery, totalOf } from "@/lib/paging";

/** What a person can spend. */
export async function walletBalance(userId: string): Promise<Money> {
  return await balanceOf(wallet(userId), activeBooks(env()));
}

export async function walletSummary(actor: UserActor): Promise<{ balance: MoneyJson; test: boolean }> {
  const balance = await walletBalance(actor.userId);
  return { balance: moneyJson(balance), test: activeBooks(env()).book === "test" };
}

/** The wallet's history, newest first; each sale with its split. */
export async function walletEntries(actor: UserActor, query: PageQuery): Promise<WalletEntryPage> {
  const rows = await entriesOf(wallet(actor.userId), activeBooks(env()), {
    beforeTransferId: readIdCursor(query.cursor),
    limit: query.limit + 1,
  });
  const { items, nextCursor } = page(rows, query.limit, (row) => ({ id: row.transferId.toString() }));
  const entries = await describeEntries(actor, items);
  if (query.cursor !== undefined) return { items: entries, nextCursor };
  const counted = await countEntriesOf(wallet(actor.userId), activeBooks(env()), COUNT_MAX + 1);
  return { items: entries, nextCursor, ...totalOf(counted) };
}

/** Ledger entries of the actor's own wallet as people read them: each sale with its split. */
export async function describeEntries(
  actor: UserActor,
  rows: readonly LedgerEntry[],
): Promise<WalletEntry[]> {
  const chargeIds = rows.filter((row) => row.causeKind === "charge").map((row) => row.causeId);
  const charges = await db().charge.findMany({ where: { id: { in: chargeIds }, payerId: actor.userId } });
  const byId = new Map(charges.map((charge) => [charge.id, chargeSummary(charge)]));
  return rows.map((row) => walletEntry(row, byId.get(row.causeId) ?? null));
}

function walletEntry(row: LedgerEntry, charge: WalletEntry["charge"]): WalletEntry {
  return {
    id: row.transferId.toString(),
    kind: row.kind,
    label: charge?.label ?? row.reason ?? (row.kind === "topup" ? "Top-up, test money" : row.kind),
    amount: moneyJson(row.amount),
    balance: moneyJson(row.balance),
    effectiveAt: row.effectiveAt.toISOString(),
    charge,
  };
}

import type { UserActor } from "@/lib/actor";
import { activeBooks } from "@/lib/billing/book";
import { chargeSummary, refundSummary } from "@/lib/billing/charge-summary";
import type { WalletEntry, WalletEntryPage } from "@/lib/billing/schema";
import { page, readIdCursor } from "@/lib/cursor";
import { db, type Tx } from "@/lib/db";
import { env } from "@/lib/env";
import { wallet } from "@/lib/ledger/account";
import { balanceOf } from "@/lib/ledger/data/balance-of";
import { countEntriesOf, entriesOf, type LedgerEntry } from "@/lib/ledger/data/entries";
import { type Money, type MoneyJson, moneyJson } from "@/lib/money";
import { COUNT_MAX, type PageQuery, totalOf } from "@/lib/paging";

/** What a person can spend. */
export async function walletBalance(userId: string, reader: Tx = db()): Promise<Money> {
  return await balanceOf(wallet(userId), activeBooks(env()), reader);
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

/** Ledger entries of the actor's own wallet as people read them: each sale with its split, each refund with its sale. */
export async function describeEntries(
  actor: UserActor,
  rows: readonly LedgerEntry[],
): Promise<WalletEntry[]> {
  const causesOf = (kind: string) => rows.filter((row) => row.causeKind === kind).map((row) => row.causeId);
  const refunds = await db().refund.findMany({ where: { id: { in: causesOf("refund") } } });
  const charges = await db().charge.findMany({
    where: {
      id: { in: [...causesOf("charge"), ...refunds.map(({ chargeId }) => chargeId)] },
      payerId: actor.userId,
    },
  });
  const chargeById = new Map(charges.map((charge) => [charge.id, chargeSummary(charge)]));
  const refundById = new Map(refunds.map((refund) => [refund.id, refund]));
  return rows.map((row) => {
    const refund = refundById.get(row.causeId) ?? null;
    const charge = chargeById.get(refund?.chargeId ?? row.causeId) ?? null;
    return walletEntry(row, charge, refund && refundSummary(refund, row.amount.currency));
  });
}

function walletEntry(
  row: LedgerEntry,
  charge: WalletEntry["charge"],
  refund: WalletEntry["refund"],
): WalletEntry {
  const label = charge && (refund === null ? charge.label : `Refund: ${charge.label}`);
  return {
    id: row.transferId.toString(),
    kind: row.kind,
    label: label ?? row.reason ?? (row.kind === "topup" ? "Top-up, test money" : row.kind),
    amount: moneyJson(row.amount),
    balance: moneyJson(row.balance),
    effectiveAt: row.effectiveAt.toISOString(),
    charge,
    refund,
  };
}

import { db } from "@/lib/db";
import type { TransferKind } from "@/lib/generated/prisma/enums";
import type { AccountRef } from "@/lib/ledger/account";
import type { BookAndCurrency } from "@/lib/ledger/data/balance-of";
import { type Money, money } from "@/lib/money";

export interface LedgerEntry {
  transferId: bigint;
  kind: TransferKind;
  causeKind: string;
  causeId: string;
  reason: string | null;
  effectiveAt: Date;
  /** Signed: positive into the account. */
  amount: Money;
  /** Balance after this transfer. */
  balance: Money;
}

/** The account's history, newest first: one entry per transfer, with the balance after it. */
export async function entriesOf(
  account: AccountRef,
  where: BookAndCurrency,
  page: { beforeTransferId?: bigint | undefined; limit: number },
): Promise<LedgerEntry[]> {
  const before = page.beforeTransferId ?? 9_223_372_036_854_775_807n;
  const rows = await db().$queryRaw<
    {
      id: bigint;
      kind: TransferKind;
      cause_kind: string;
      cause_id: string;
      reason: string | null;
      effective_at: Date;
      amount: bigint;
      balance: bigint;
    }[]
  >`
    WITH account AS (
      SELECT id FROM ledger_account
       WHERE owner = ${account.owner} AND kind::text = ${account.kind}
         AND book = ${where.book}::"Book" AND currency = ${where.currency}
    ), moves AS (
      SELECT transfer_id, amount_minor AS x FROM ledger_posting JOIN account ON to_id = account.id
      UNION ALL
      SELECT transfer_id, -amount_minor FROM ledger_posting JOIN account ON from_id = account.id
    ), entries AS (
      SELECT transfer_id, sum(x)::bigint AS amount, (sum(sum(x)) OVER (ORDER BY transfer_id))::bigint AS balance
        FROM moves GROUP BY transfer_id
    )
    SELECT t.id, t.kind::text AS kind, t.cause_kind, t.cause_id, t.reason, t.effective_at, e.amount, e.balance
      FROM entries e JOIN ledger_transfer t ON t.id = e.transfer_id
     WHERE t.id < ${before} ORDER BY t.id DESC LIMIT ${page.limit}`;
  return rows.map((row) => ({
    transferId: row.id,
    kind: row.kind,
    causeKind: row.cause_kind,
    causeId: row.cause_id,
    reason: row.reason,
    effectiveAt: row.effective_at,
    amount: money(row.amount, where.currency),
    balance: money(row.balance, where.currency),
  }));
}

/** How many transfers touched the account, counted up to `max`. */
export async function countEntriesOf(
  account: AccountRef,
  where: BookAndCurrency,
  max: number,
): Promise<number> {
  const rows = await db().$queryRaw<{ n: number }[]>`
    SELECT count(*)::int AS n FROM (
      SELECT DISTINCT p.transfer_id FROM ledger_account a
        JOIN ledger_posting p ON p.from_id = a.id OR p.to_id = a.id
       WHERE a.owner = ${account.owner} AND a.kind::text = ${account.kind}
         AND a.book = ${where.book}::"Book" AND a.currency = ${where.currency}
       LIMIT ${max}) found`;
  return rows[0]?.n ?? 0;
}

export interface TransferPosting {
  line: number;
  fromOwner: string;
  fromKind: string;
  toOwner: string;
  toKind: string;
  amount: Money;
}

/** Every posting of the transfers of one cause, in order: where each cent went. */
export async function postingsOfCause(cause: { kind: string; id: string }): Promise<TransferPosting[]> {
  const rows = await db().ledgerPosting.findMany({
    where: { transfer: { causeKind: cause.kind, causeId: cause.id } },
    orderBy: [{ transferId: "asc" }, { line: "asc" }],
    include: { from: true, to: true },
  });
  return rows.map((row) => ({
    line: row.line,
    fromOwner: row.from.owner,
    fromKind: row.from.kind,
    toOwner: row.to.owner,
    toKind: row.to.kind,
    amount: money(row.amountMinor, row.currency),
  }));
}

import type { Tx } from "@/lib/db";
import { type ReconciliationCheck, reconciliationCheck } from "@/lib/reconciliation";

/** Proves the ledger from its postings alone. Run inside `inSnapshot`. */
export async function reconcileLedger(tx: Tx): Promise<ReconciliationCheck[]> {
  return [
    await allBalancesSumToZero(tx),
    await balanceRowsMatchPostings(tx),
    await guardedAccountsHaveRows(tx),
    await transfersHavePostings(tx),
  ];
}

async function allBalancesSumToZero(tx: Tx): Promise<ReconciliationCheck> {
  // Guarded accounts count with their stored balance, the others with their postings: a stray cent shows here.
  const rows = await tx.$queryRaw<{ book: string; currency: string; total: string }[]>`
    WITH moved AS (
      SELECT account_id, sum(x) AS net FROM (
        SELECT to_id AS account_id, amount_minor AS x FROM ledger_posting
        UNION ALL SELECT from_id, -amount_minor FROM ledger_posting) m GROUP BY account_id
    )
    SELECT a.book::text AS book, a.currency, sum(coalesce(b.balance_minor, m.net, 0))::text AS total
      FROM ledger_account a LEFT JOIN ledger_balance b ON b.account_id = a.id LEFT JOIN moved m ON m.account_id = a.id
     GROUP BY a.book, a.currency HAVING sum(coalesce(b.balance_minor, m.net, 0)) <> 0`;
  const offenders = rows.map((row) => `${row.book} ${row.currency}: the balances sum to ${row.total}, not 0`);
  return reconciliationCheck(
    "all balances of a book and currency sum to zero",
    BigInt(await tx.ledgerAccount.count()),
    offenders,
  );
}

async function balanceRowsMatchPostings(tx: Tx): Promise<ReconciliationCheck> {
  const rows = await tx.$queryRaw<{ owner: string; kind: string; stored: bigint; derived: bigint }[]>`
    SELECT a.owner, a.kind::text AS kind, b.balance_minor AS stored,
           (coalesce((SELECT sum(amount_minor) FROM ledger_posting WHERE to_id = a.id), 0)
          - coalesce((SELECT sum(amount_minor) FROM ledger_posting WHERE from_id = a.id), 0))::bigint AS derived
      FROM ledger_balance b JOIN ledger_account a ON a.id = b.account_id`;
  const offenders = rows
    .filter((row) => row.stored !== row.derived)
    .map((row) => `${row.owner} ${row.kind}: stored ${row.stored}, postings say ${row.derived}`);
  return reconciliationCheck("each running balance equals its postings", BigInt(rows.length), offenders);
}

async function guardedAccountsHaveRows(tx: Tx): Promise<ReconciliationCheck> {
  const rows = await tx.$queryRaw<{ owner: string; kind: string }[]>`
    SELECT a.owner, a.kind::text AS kind FROM ledger_account a LEFT JOIN ledger_balance b ON b.account_id = a.id
     WHERE (a.kind IN ('wallet', 'available', 'reserve', 'payable', 'in_transit', 'debt')) <> (b.account_id IS NOT NULL)`;
  const offenders = rows.map((row) => `${row.owner} ${row.kind}`);
  return reconciliationCheck(
    "every guarded account has a running balance",
    BigInt(await tx.ledgerBalance.count()),
    offenders,
  );
}

async function transfersHavePostings(tx: Tx): Promise<ReconciliationCheck> {
  const rows = await tx.$queryRaw<{ key: string }[]>`
    SELECT key FROM ledger_transfer t WHERE NOT EXISTS (SELECT 1 FROM ledger_posting p WHERE p.transfer_id = t.id)`;
  return reconciliationCheck(
    "every transfer has postings",
    BigInt(await tx.ledgerTransfer.count()),
    rows.map(({ key }) => key),
  );
}

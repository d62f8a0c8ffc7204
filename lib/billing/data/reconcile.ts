import type { Tx } from "@/lib/db";
import { type ReconciliationCheck, reconciliationCheck } from "@/lib/reconciliation";

/** Proves that charges, top-ups and the ledger tell one story. Run inside `inSnapshot`. */
export async function reconcileBilling(tx: Tx): Promise<ReconciliationCheck[]> {
  return [
    await chargesMatchPostings(tx),
    await topUpsMatchPostings(tx),
    await refundsMatchPostings(tx),
    await refundedSumsMatchRefunds(tx),
    await transfersHaveCauses(tx),
    await pendingMatchesCharges(tx),
  ];
}

async function chargesMatchPostings(tx: Tx): Promise<ReconciliationCheck> {
  const rows = await tx.$queryRaw<{ id: string; problem: string | null }[]>`
    SELECT c.id::text AS id,
           CASE WHEN count(DISTINCT t.id) <> 1 THEN 'has ' || count(DISTINCT t.id) || ' transfers'
                WHEN coalesce(sum(p.amount_minor) FILTER (WHERE dst.kind = 'pending' AND dst.owner = 'payee:' || c.payee_id), 0) <> c.seller_minor
                  THEN 'the seller got another share'
                WHEN coalesce(sum(p.amount_minor) FILTER (WHERE dst.kind = 'platform_revenue'), 0) <> c.platform_minor
                  THEN 'the platform got another share'
                WHEN coalesce(sum(p.amount_minor) FILTER (WHERE src.kind = 'wallet' AND src.owner = 'user:' || c.payer_id), 0) <> c.gross_minor
                  THEN 'the buyer paid another sum' END AS problem
      FROM charge c
      LEFT JOIN ledger_transfer t ON t.key = 'charge:' || c.id
      LEFT JOIN ledger_posting p ON p.transfer_id = t.id
      LEFT JOIN ledger_account src ON src.id = p.from_id
      LEFT JOIN ledger_account dst ON dst.id = p.to_id
     GROUP BY c.id`;
  const offenders = rows
    .filter(({ problem }) => problem !== null)
    .map(({ id, problem }) => `charge ${id} ${problem}`);
  return reconciliationCheck("every charge has exactly its postings", BigInt(rows.length), offenders);
}

async function topUpsMatchPostings(tx: Tx): Promise<ReconciliationCheck> {
  const rows = await tx.$queryRaw<{ id: string; wrong: boolean }[]>`
    SELECT u.id::text AS id,
           (count(DISTINCT t.id) <> CASE WHEN u.state = 'settled' THEN 1 ELSE 0 END)
           OR (u.state = 'settled' AND coalesce(sum(p.amount_minor) FILTER (WHERE dst.kind = 'wallet'), 0) <> u.amount_minor) AS wrong
      FROM top_up u
      LEFT JOIN ledger_transfer t ON t.key = 'topup:' || u.id
      LEFT JOIN ledger_posting p ON p.transfer_id = t.id
      LEFT JOIN ledger_account dst ON dst.id = p.to_id
     GROUP BY u.id`;
  const offenders = rows.filter(({ wrong }) => wrong).map(({ id }) => `top-up ${id}`);
  return reconciliationCheck("every settled top-up has exactly its transfer", BigInt(rows.length), offenders);
}

async function refundsMatchPostings(tx: Tx): Promise<ReconciliationCheck> {
  const rows = await tx.$queryRaw<{ id: string; problem: string | null }[]>`
    SELECT r.id::text AS id,
           CASE WHEN count(DISTINCT t.id) <> 1 THEN 'has ' || count(DISTINCT t.id) || ' transfers'
                WHEN coalesce(sum(p.amount_minor) FILTER (WHERE dst.kind = 'wallet' AND dst.owner = 'user:' || c.payer_id), 0) <> r.amount_minor
                  OR sum(p.amount_minor) <> r.amount_minor THEN 'the buyer got another sum'
                WHEN coalesce(sum(p.amount_minor) FILTER (WHERE src.kind = 'platform_revenue'), 0) <> r.platform_minor
                  THEN 'the platform gave another share'
                WHEN coalesce(sum(p.amount_minor) FILTER (WHERE src.owner = 'payee:' || c.payee_id
                       AND (src.kind = 'pending') = r.from_pending), 0) <> r.seller_minor
                  THEN 'the seller gave another share or from another account' END AS problem
      FROM refund r
      JOIN charge c ON c.id = r.charge_id
      LEFT JOIN ledger_transfer t ON t.key = 'refund:' || r.id
      LEFT JOIN ledger_posting p ON p.transfer_id = t.id
      LEFT JOIN ledger_account src ON src.id = p.from_id
      LEFT JOIN ledger_account dst ON dst.id = p.to_id
     GROUP BY r.id, c.id`;
  const offenders = rows
    .filter(({ problem }) => problem !== null)
    .map(({ id, problem }) => `refund ${id} ${problem}`);
  return reconciliationCheck("every refund has exactly its postings", BigInt(rows.length), offenders);
}

async function refundedSumsMatchRefunds(tx: Tx): Promise<ReconciliationCheck> {
  const rows = await tx.$queryRaw<{ id: string; wrong: boolean }[]>`
    SELECT c.id::text AS id,
           c.refunded_minor <> coalesce(sum(r.amount_minor), 0)
           OR c.refunded_pending_minor <> coalesce(sum(r.seller_minor) FILTER (WHERE r.from_pending), 0)
           OR (c.refunded_minor = c.gross_minor AND coalesce(sum(r.seller_minor), 0) <> c.seller_minor) AS wrong
      FROM charge c LEFT JOIN refund r ON r.charge_id = c.id GROUP BY c.id`;
  const offenders = rows.filter(({ wrong }) => wrong).map(({ id }) => `charge ${id}`);
  return reconciliationCheck("what each charge gave back equals its refunds", BigInt(rows.length), offenders);
}

async function transfersHaveCauses(tx: Tx): Promise<ReconciliationCheck> {
  const rows = await tx.$queryRaw<{ key: string; orphan: boolean }[]>`
    SELECT t.key, c.id IS NULL AND u.id IS NULL AND r.id IS NULL AS orphan
      FROM ledger_transfer t
      LEFT JOIN charge c ON t.kind = 'charge' AND t.cause_id = c.id::text
      LEFT JOIN top_up u ON t.kind = 'topup' AND t.cause_id = u.id::text
      LEFT JOIN refund r ON t.kind = 'refund' AND t.cause_id = r.id::text
     WHERE t.kind IN ('charge', 'topup', 'refund')`;
  const offenders = rows.filter(({ orphan }) => orphan).map(({ key }) => `transfer ${key} has no cause`);
  return reconciliationCheck(
    "every transfer has its charge, top-up or refund",
    BigInt(rows.length),
    offenders,
  );
}

async function pendingMatchesCharges(tx: Tx): Promise<ReconciliationCheck> {
  const rows = await tx.$queryRaw<{ payee: string; owed: bigint; booked: bigint }[]>`
    SELECT y.id::text AS payee,
           coalesce((SELECT sum(c.seller_minor - c.refunded_pending_minor) FROM charge c
                      WHERE c.payee_id = y.id AND c.matures_at >= y.closed_through), 0)::bigint AS owed,
           (coalesce((SELECT sum(p.amount_minor) FROM ledger_posting p JOIN ledger_account a ON a.id = p.to_id
                       WHERE a.owner = 'payee:' || y.id AND a.kind = 'pending'), 0)
          - coalesce((SELECT sum(p.amount_minor) FROM ledger_posting p JOIN ledger_account a ON a.id = p.from_id
                       WHERE a.owner = 'payee:' || y.id AND a.kind = 'pending'), 0))::bigint AS booked
      FROM payee y`;
  const offenders = rows
    .filter((row) => row.owed !== row.booked)
    .map((row) => `payee ${row.payee}: charges say ${row.owed}, the ledger ${row.booked}`);
  return reconciliationCheck(
    "each payee's pending equals its charges of open months",
    BigInt(rows.length),
    offenders,
  );
}

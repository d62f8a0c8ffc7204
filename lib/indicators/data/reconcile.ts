import type { Tx } from "@/lib/db";
import { type ReconciliationCheck, reconciliationCheck } from "@/lib/reconciliation";

/** Proves that every paid licence has its charge and every charge its licence. Run inside `inSnapshot`. */
export async function reconcileLicences(tx: Tx): Promise<ReconciliationCheck[]> {
  const licences = await tx.$queryRaw<{ id: string; problem: string | null }[]>`
    SELECT l.id::text AS id,
           CASE WHEN l.kind = 'trial' THEN NULL
                WHEN c.id IS NULL THEN 'has no charge'
                WHEN c.payer_id <> l.user_id THEN 'was paid by somebody else'
                WHEN c.cause_key <> 'licence:' || l.id THEN 'is linked to the charge of another cause'
                WHEN l.status = 'active' AND c.refunded_minor = c.gross_minor THEN 'is active though refunded in full'
                WHEN l.status = 'refunded' AND c.refunded_minor < c.gross_minor THEN 'is refunded though money is left' END AS problem
      FROM licence l LEFT JOIN charge c ON c.id = l.charge_id`;
  const charges = await tx.$queryRaw<{ id: string; orphan: boolean }[]>`
    SELECT c.id::text AS id, l.id IS NULL AS orphan FROM charge c
      LEFT JOIN licence l ON l.charge_id = c.id
     WHERE c.kind IN ('indicator_once', 'indicator_month')`;
  return [
    await renewalsFollowTheirMonths(tx),
    reconciliationCheck(
      "every paid licence has its charge",
      BigInt(licences.length),
      licences.filter(({ problem }) => problem !== null).map(({ id, problem }) => `licence ${id} ${problem}`),
    ),
    reconciliationCheck(
      "every charge of an indicator has its licence",
      BigInt(charges.length),
      charges.filter(({ orphan }) => orphan).map(({ id }) => `charge ${id} has no licence`),
    ),
  ];
}

async function renewalsFollowTheirMonths(tx: Tx): Promise<ReconciliationCheck> {
  const rows = await tx.$queryRaw<{ id: string; problem: string | null }[]>`
    SELECT l.id::text AS id,
           CASE WHEN o.user_id <> l.user_id OR o.indicator_id <> l.indicator_id THEN 'follows the month of another licence'
                WHEN o.status = 'active' THEN 'follows a month that is still active'
                WHEN l.valid_from < o.valid_until THEN 'begins before the month it follows ends'
                WHEN c.period_start <> l.valid_from OR c.period_end <> l.valid_until THEN 'was charged for another period'
                WHEN c.gross_minor > l.agreed_minor OR l.agreed_minor <> o.agreed_minor THEN 'cost more than was agreed'
                END AS problem
      FROM licence l JOIN licence o ON o.id = l.renewal_of_id JOIN charge c ON c.id = l.charge_id`;
  return reconciliationCheck(
    "every renewal follows its month at the agreed price",
    BigInt(rows.length),
    rows.filter(({ problem }) => problem !== null).map(({ id, problem }) => `licence ${id} ${problem}`),
  );
}

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
                WHEN l.status = 'active' AND c.refunded_minor = c.gross_minor THEN 'is active though refunded in full' END AS problem
      FROM licence l LEFT JOIN charge c ON c.id = l.charge_id`;
  const charges = await tx.$queryRaw<{ id: string; orphan: boolean }[]>`
    SELECT c.id::text AS id, l.id IS NULL AS orphan FROM charge c
      LEFT JOIN licence l ON l.charge_id = c.id
     WHERE c.kind IN ('indicator_once', 'indicator_month')`;
  return [
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

import { checkAuditChain } from "@/lib/audit/data/check-audit-chain";
import { reconcileBilling } from "@/lib/billing/data/reconcile";
import { inSnapshot, type Tx } from "@/lib/db";
import { reconcileLicences } from "@/lib/indicators/data/reconcile";
import { reconcileLedger } from "@/lib/ledger/data/reconcile";
import { type ReconciliationCheck, reconciliationCheck } from "@/lib/reconciliation";
import { reconcileReviews } from "@/lib/reviews/data/reconcile";
import { reconcileRecords } from "@/lib/trading/data/reconcile";

/** Every proof of the product on one unchanging picture of the database. */
export async function reconcile(): Promise<ReconciliationCheck[]> {
  return await inSnapshot(async (tx) => [
    ...(await reconcileLedger(tx)),
    ...(await reconcileBilling(tx)),
    ...(await reconcileLicences(tx)),
    ...(await reconcileReviews(tx)),
    ...(await reconcileRecords(tx)),
    ...(await reconcileAudit(tx)),
  ]);
}

async function reconcileAudit(tx: Tx): Promise<ReconciliationCheck[]> {
  const { sealed, overdue, broken } = await checkAuditChain(tx);
  const breaks = broken === null ? [] : [`position ${broken.pos} ${broken.reason}`];
  return [
    reconciliationCheck(`the audit chain verifies (${overdue} events wait for their seal)`, sealed, breaks),
  ];
}

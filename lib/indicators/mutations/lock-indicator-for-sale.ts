import type { Tx } from "@/lib/db";
import { notFound } from "@/lib/errors";
import type { IndicatorStatus, IndicatorVisibility, ProofClass } from "@/lib/generated/prisma/enums";
import type { PriceTerms } from "@/lib/indicators/plan-purchase";

/** What a sale depends on, locked so that neither price nor status changes under it. */
export interface IndicatorOnSale {
  id: string;
  slug: string;
  name: string;
  developerId: string;
  developerHandle: string;
  payeeId: string | null;
  status: IndicatorStatus;
  visibility: IndicatorVisibility;
  /** The version in force with its proof: what is sold. Null: none is approved. */
  current: { versionId: string; proofClass: ProofClass | null } | null;
  /** Null: free. */
  price: PriceTerms | null;
}

interface SaleRow {
  id: string;
  slug: string;
  name: string;
  developer_id: string;
  handle: string;
  payee_id: string | null;
  status: IndicatorStatus;
  visibility: IndicatorVisibility;
  current_version_id: string | null;
  proof_class: ProofClass | null;
  currency: string | null;
  once_minor: bigint | null;
  month_minor: bigint | null;
  trial_days: number | null;
}

/** Buyers share the lock; a price change, approval or suspension waits for them. @throws AppError NOT_FOUND. */
export async function lockIndicatorForSale(tx: Tx, id: string): Promise<IndicatorOnSale> {
  // Two statements: a statement that has waited for the lock joins the price it saw before the wait.
  await tx.$executeRaw`SELECT id FROM indicator WHERE id = ${id}::uuid FOR SHARE`;
  const rows = await tx.$queryRaw<SaleRow[]>`
    SELECT i.id::text, i.slug, i.name, i.developer_id::text, d.handle, i.payee_id::text, i.status::text, i.visibility::text,
           i.current_version_id::text, v.proof_class::text, p.currency, p.once_minor, p.month_minor, p.trial_days
      FROM indicator i JOIN app_user d ON d.id = i.developer_id LEFT JOIN indicator_price p ON p.id = i.price_id
           LEFT JOIN indicator_version v ON v.id = i.current_version_id
     WHERE i.id = ${id}::uuid`;
  const [row] = rows;
  if (row === undefined) throw notFound("The indicator");
  const { currency, once_minor: onceMinor, month_minor: monthMinor, trial_days: trialDays } = row;
  return {
    id: row.id,
    slug: row.slug,
    name: row.name,
    developerId: row.developer_id,
    developerHandle: row.handle,
    payeeId: row.payee_id,
    status: row.status,
    visibility: row.visibility,
    current:
      row.current_version_id === null
        ? null
        : { versionId: row.current_version_id, proofClass: row.proof_class },
    price: currency === null ? null : { currency, onceMinor, monthMinor, trialDays },
  };
}

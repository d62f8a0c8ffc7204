import type { Tx } from "@/lib/db";
import { type ReconciliationCheck, reconciliationCheck } from "@/lib/reconciliation";

/** Proves that each indicator's stars are those of its reviews that are not hidden. Run inside `inSnapshot`. */
export async function reconcileReviews(tx: Tx): Promise<ReconciliationCheck[]> {
  const rows = await tx.$queryRaw<{ slug: string; wrong: boolean }[]>`
    SELECT i.slug, i.rating_sum <> coalesce(sum(r.stars), 0) OR i.rating_count <> count(r.id) AS wrong
      FROM indicator i LEFT JOIN review r ON r.indicator_id = i.id AND r.hidden_at IS NULL
     GROUP BY i.id`;
  return [
    reconciliationCheck(
      "each indicator's stars are those of its reviews",
      BigInt(rows.length),
      rows.filter(({ wrong }) => wrong).map(({ slug }) => slug),
    ),
  ];
}

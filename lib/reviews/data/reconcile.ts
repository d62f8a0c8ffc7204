import type { Tx } from "@/lib/db";
import { type ReconciliationCheck, reconciliationCheck } from "@/lib/reconciliation";

interface Rated {
  name: string;
  wrong: boolean;
}

/** Proves that the stars of indicators and providers are those of their reviews that are not hidden. Run inside `inSnapshot`. */
export async function reconcileReviews(tx: Tx): Promise<ReconciliationCheck[]> {
  const indicators = await tx.$queryRaw<Rated[]>`
    SELECT i.slug AS name, i.rating_sum <> coalesce(sum(r.stars), 0) OR i.rating_count <> count(r.id) AS wrong
      FROM indicator i LEFT JOIN review r ON r.indicator_id = i.id AND r.hidden_at IS NULL
     GROUP BY i.id`;
  const providers = await tx.$queryRaw<Rated[]>`
    SELECT p.id::text AS name, p.rating_sum <> coalesce(sum(r.stars), 0) OR p.rating_count <> count(r.id) AS wrong
      FROM provider p LEFT JOIN review r ON r.provider_id = p.id AND r.hidden_at IS NULL
     GROUP BY p.id`;
  return [
    checkOf("each indicator's stars are those of its reviews", indicators),
    checkOf("each provider's stars are those of its reviews", providers),
  ];
}

function checkOf(title: string, rows: readonly Rated[]): ReconciliationCheck {
  const wrong = rows.filter((row) => row.wrong).map(({ name }) => name);
  return reconciliationCheck(title, BigInt(rows.length), wrong);
}

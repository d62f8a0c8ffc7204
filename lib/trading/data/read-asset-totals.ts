import type { Tx } from "@/lib/db";
import type { AssetTotal } from "@/lib/trading/compare-balances";

/** What the events of an account add up to, asset by asset; what was taken back counts nothing. */
export async function readAssetTotals(tx: Tx, accountId: string): Promise<AssetTotal[]> {
  return await tx.$queryRaw<AssetTotal[]>`
    WITH event AS (
      SELECT e.*, CASE e.side WHEN 'buy' THEN 1 ELSE -1 END AS sign, i.base, i.quote
        FROM account_event e LEFT JOIN instrument i ON i.id = e.instrument_id
       WHERE e.account_id = ${accountId}::uuid AND e.kind <> 'void'
         AND NOT EXISTS (SELECT 1 FROM account_event v WHERE v.account_id = e.account_id AND v.voids_seq = e.seq)
    ), change (asset, amount) AS (
      SELECT base, sign * qty FROM event WHERE kind = 'fill'
      UNION ALL SELECT quote, -sign * qty * price FROM event WHERE kind = 'fill'
      UNION ALL SELECT fee_currency, -fee FROM event WHERE fee IS NOT NULL
      UNION ALL SELECT currency, CASE WHEN kind IN ('deposit', 'income') THEN amount ELSE -amount END FROM event
                 WHERE amount IS NOT NULL
    )
    SELECT asset, sum(amount)::text AS amount, sum(abs(amount))::text AS turnover
      FROM change GROUP BY asset ORDER BY asset`;
}

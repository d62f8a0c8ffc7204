import { db } from "@/lib/db";

export interface OpenPosition {
  symbol: string;
  /** Signed: below zero for a short. */
  qty: string;
  /** In the instrument's quote currency. */
  averageCost: number;
  /** Profit taken in the instrument so far, account's currency; null where a rate was missing. */
  realised: number | null;
}

/** What an account holds, as last derived. */
export async function readPositions(accountId: string): Promise<OpenPosition[]> {
  return await db().$queryRaw<OpenPosition[]>`
    SELECT i.code AS symbol, trim_scale(p.qty)::text AS qty, p.avg_cost::float8 AS "averageCost", nullif(p.realised, 'NaN')::float8 AS realised
      FROM position p JOIN instrument i ON i.id = p.instrument_id
     WHERE p.account_id = ${accountId}::uuid ORDER BY i.code`;
}

import { db, type Tx } from "@/lib/db";
import { Prisma } from "@/lib/generated/prisma/client";
import { readWorkingOrders } from "@/lib/trading/data/read-orders";
import { remainingQty } from "@/lib/trading/order-state";
import type { Holdings } from "@/lib/trading/plan-order";

/** Exact money, positions and working orders of an account, from its events in force. */
export async function readHoldings(accountId: string, tx: Tx = db()): Promise<Holdings> {
  const [cash] = await tx.$queryRaw<{ cash: string }[]>`
    WITH live AS (${liveEvents(accountId)})
    SELECT (coalesce(sum(moved) FILTER (WHERE currency = (SELECT currency FROM trading_account WHERE id = ${accountId}::uuid)), 0))::text AS cash
      FROM (
        SELECT currency, CASE kind WHEN 'deposit' THEN amount WHEN 'income' THEN amount ELSE -amount END AS moved
          FROM live WHERE amount IS NOT NULL
        UNION ALL
        SELECT quote, CASE side WHEN 'buy' THEN -qty * price ELSE qty * price END FROM live WHERE kind = 'fill'
        UNION ALL
        SELECT fee_currency, -fee FROM live WHERE fee IS NOT NULL) m`;
  const positions = await tx.$queryRaw<{ symbol: string; qty: string }[]>`
    WITH live AS (${liveEvents(accountId)})
    SELECT code AS symbol, sum(CASE side WHEN 'buy' THEN qty ELSE -qty END)::text AS qty FROM live WHERE kind = 'fill'
     GROUP BY code HAVING sum(CASE side WHEN 'buy' THEN qty ELSE -qty END) <> 0 ORDER BY code`;
  const working = (await readWorkingOrders(accountId, tx)).map((order) => ({
    symbol: order.symbol,
    side: order.side,
    remaining: remainingQty(order),
  }));
  return { cash: cash?.cash ?? "0", positions, working };
}

function liveEvents(accountId: string): Prisma.Sql {
  return Prisma.sql`
    SELECT e.kind, e.side, e.qty, e.price, e.amount, e.currency, e.fee, e.fee_currency, i.code, i.quote
      FROM account_event e LEFT JOIN instrument i ON i.id = e.instrument_id
     WHERE e.account_id = ${accountId}::uuid AND e.kind <> 'void'
       AND NOT EXISTS (SELECT 1 FROM account_event v
                        WHERE v.account_id = e.account_id AND v.voids_seq = e.seq AND v.voids_seq IS NOT NULL)`;
}

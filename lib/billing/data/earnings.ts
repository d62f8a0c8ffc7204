import type { UserActor } from "@/lib/actor";
import { activeBooks } from "@/lib/billing/book";
import type { DeveloperBalance } from "@/lib/billing/schema";
import { db } from "@/lib/db";
import { env } from "@/lib/env";
import { payeeAccount } from "@/lib/ledger/account";
import { type BookAndCurrency, balanceOf } from "@/lib/ledger/data/balance-of";
import { money, moneyJson } from "@/lib/money";

/** What a developer is owed, from the ledger, and what was ever sold. Zero for somebody who never sold. */
export async function developerBalance(actor: UserActor): Promise<DeveloperBalance> {
  const where = activeBooks(env());
  const payee = await db().payee.findUnique({
    where: { userId_kind: { userId: actor.userId, kind: "developer" } },
  });
  const inCurrency = (amount: bigint) => moneyJson(money(amount, where.currency));
  if (payee === null) {
    const nothing = inCurrency(0n);
    return {
      pending: nothing,
      maturing: [],
      available: nothing,
      reserve: nothing,
      owed: nothing,
      sales: 0,
      gross: nothing,
      platform: nothing,
      refunded: nothing,
      earned: nothing,
    };
  }
  const [totals, maturing, ...accounts] = await Promise.all([
    totalsOf(payee.id, where),
    maturingOf(payee.id, payee.closedThrough, where),
    ...(["pending", "available", "reserve", "debt"] as const).map((kind) =>
      balanceOf(payeeAccount(payee.id, kind), where),
    ),
  ]);
  const [pending, available, reserve, debt] = accounts.map(({ minor }) => minor);
  return {
    pending: inCurrency(pending ?? 0n),
    maturing: maturing.map(({ month, minor }) => ({ month, amount: inCurrency(minor) })),
    available: inCurrency(available ?? 0n),
    reserve: inCurrency(reserve ?? 0n),
    owed: inCurrency(-(debt ?? 0n)),
    sales: totals.sales,
    gross: inCurrency(totals.gross),
    platform: inCurrency(totals.platform),
    refunded: inCurrency(totals.refunded),
    earned: inCurrency(totals.earned),
  };
}

/** `earned` and `platform` are what both kept: refunds are taken off. */
async function totalsOf(payeeId: string, { book, currency }: BookAndCurrency) {
  const rows = await db().$queryRaw<
    { sales: number; gross: bigint; refunded: bigint; earned: bigint; platform: bigint }[]
  >`
    SELECT count(*)::int AS sales, coalesce(sum(c.gross_minor), 0)::bigint AS gross,
           coalesce(sum(c.refunded_minor), 0)::bigint AS refunded,
           coalesce(sum(c.seller_minor - coalesce(r.seller, 0)), 0)::bigint AS earned,
           coalesce(sum(c.platform_minor - coalesce(r.platform, 0)), 0)::bigint AS platform
      FROM charge c
      LEFT JOIN (SELECT charge_id, sum(seller_minor) AS seller, sum(platform_minor) AS platform
                   FROM refund GROUP BY charge_id) r ON r.charge_id = c.id
     WHERE c.payee_id = ${payeeId}::uuid AND c.book = ${book}::"Book" AND c.currency = ${currency}`;
  const [totals] = rows;
  if (totals === undefined) throw new Error("an aggregate has one row");
  return totals;
}

/** What is pending, by the month it matures in; adds up to the account. */
async function maturingOf(payeeId: string, closedThrough: Date, { book, currency }: BookAndCurrency) {
  return await db().$queryRaw<{ month: string; minor: bigint }[]>`
    SELECT to_char(matures_at AT TIME ZONE 'UTC', 'YYYY-MM') AS month,
           sum(seller_minor - refunded_pending_minor)::bigint AS minor
      FROM charge
     WHERE payee_id = ${payeeId}::uuid AND book = ${book}::"Book" AND currency = ${currency}
       AND matures_at >= ${closedThrough}
     GROUP BY 1 HAVING sum(seller_minor - refunded_pending_minor) > 0 ORDER BY 1`;
}

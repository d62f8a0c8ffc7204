import type { UserActor } from "@/lib/actor";
import { isAdmin } from "@/lib/actor";
import { activeBooks } from "@/lib/billing/book";
import { chargeSummary } from "@/lib/billing/charge-summary";
import type { RevenueReport, SaleRow } from "@/lib/billing/schema";
import { page, readUuidCursor } from "@/lib/cursor";
import { db } from "@/lib/db";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import type { Prisma } from "@/lib/generated/prisma/client";
import { payeeAccount } from "@/lib/ledger/account";
import { balanceOf } from "@/lib/ledger/data/balance-of";
import { type MoneyJson, money, moneyJson } from "@/lib/money";
import type { PageQuery } from "@/lib/paging";
import { addDays } from "@/lib/time";

export interface SellerEarnings {
  /** Seller's shares of months not closed yet. */
  pending: MoneyJson;
  /** Closed and payable or carried. */
  available: MoneyJson;
  sales: number;
  gross: MoneyJson;
  platform: MoneyJson;
  items: SaleRow[];
  nextCursor: string | null;
}

/** A developer's sales with their split, newest first, and what is owed. Zero for somebody who never sold. */
export async function developerEarnings(actor: UserActor, query: PageQuery): Promise<SellerEarnings> {
  const where = activeBooks(env());
  const payee = await db().payee.findUnique({
    where: { userId_kind: { userId: actor.userId, kind: "developer" } },
  });
  const nothing = moneyJson(money(0n, where.currency));
  if (!payee) {
    return {
      pending: nothing,
      available: nothing,
      sales: 0,
      gross: nothing,
      platform: nothing,
      items: [],
      nextCursor: null,
    };
  }
  const filter = { payeeId: payee.id, ...where };
  const [pending, available, totals, list] = await Promise.all([
    balanceOf(payeeAccount(payee.id, "pending"), where),
    balanceOf(payeeAccount(payee.id, "available"), where),
    chargeTotals(filter, where.currency),
    listCharges(filter, query),
  ]);
  const { sales, gross, platform } = totals;
  return { pending: moneyJson(pending), available: moneyJson(available), sales, gross, platform, ...list };
}

/** All sales of the last `days` days with their splits. Admins only. */
export async function revenueReport(
  actor: UserActor,
  query: PageQuery & { days: number },
): Promise<RevenueReport> {
  if (!isAdmin(actor)) throw new AppError("FORBIDDEN", "Only admins may do this.");
  const where = activeBooks(env());
  const from = addDays(new Date(), -query.days);
  const filter = { ...where, createdAt: { gte: from } };
  const [totals, list] = await Promise.all([
    chargeTotals(filter, where.currency),
    listCharges(filter, query),
  ]);
  return { days: query.days, from: from.toISOString(), ...totals, ...list };
}

async function chargeTotals(where: Prisma.ChargeWhereInput, currency: string) {
  const sum = await db().charge.aggregate({
    where,
    _count: true,
    _sum: { grossMinor: true, sellerMinor: true, platformMinor: true },
  });
  const inCurrency = (amount: bigint | null) => moneyJson(money(amount ?? 0n, currency));
  return {
    sales: sum._count,
    gross: inCurrency(sum._sum.grossMinor),
    sellers: inCurrency(sum._sum.sellerMinor),
    platform: inCurrency(sum._sum.platformMinor),
  };
}

async function listCharges(where: Prisma.ChargeWhereInput, query: PageQuery) {
  const before = readUuidCursor(query.cursor);
  const rows = await db().charge.findMany({
    // Ids are version 7 UUIDs: their order is the order of time.
    where: { AND: [where, before === undefined ? {} : { id: { lt: before } }] },
    orderBy: { id: "desc" },
    take: query.limit + 1,
    include: {
      payer: { select: { displayName: true } },
      payee: { select: { user: { select: { displayName: true } } } },
    },
  });
  const { items, nextCursor } = page(rows, query.limit, (row) => ({ id: row.id }));
  return {
    items: items.map((row) => ({
      ...chargeSummary(row),
      buyer: row.payer.displayName,
      sellerName: row.payee.user.displayName,
    })),
    nextCursor,
  };
}

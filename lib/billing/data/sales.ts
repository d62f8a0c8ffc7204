import type { UserActor } from "@/lib/actor";
import { isAdmin } from "@/lib/actor";
import { activeBooks } from "@/lib/billing/book";
import { chargeSummary } from "@/lib/billing/charge-summary";
import type { RevenueReport } from "@/lib/billing/schema";
import { page, readUuidCursor } from "@/lib/cursor";
import { db } from "@/lib/db";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import type { Prisma } from "@/lib/generated/prisma/client";
import { money, moneyJson } from "@/lib/money";
import type { PageQuery } from "@/lib/paging";
import { addDays } from "@/lib/time";

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

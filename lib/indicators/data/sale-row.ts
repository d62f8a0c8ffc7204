import { chargeSummary, refundSummary } from "@/lib/billing/charge-summary";
import { page } from "@/lib/cursor";
import { db } from "@/lib/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import { shownKind } from "@/lib/indicators/licence-state";
import type { IndicatorSale, SalesPage } from "@/lib/indicators/sales-schema";
import { money, moneyJson } from "@/lib/money";
import { COUNT_MAX, totalOf } from "@/lib/paging";

type SaleRow = Awaited<ReturnType<typeof readSales>>[number];

/** Sales of licences, newest first. */
export async function readSales(where: Prisma.ChargeWhereInput, take: number) {
  return await db().charge.findMany({
    where,
    orderBy: { id: "desc" },
    take,
    include: {
      payer: { select: { handle: true, displayName: true } },
      refunds: { orderBy: { id: "asc" } },
      licences: {
        select: {
          kind: true,
          renewalOfId: true,
          indicator: { select: { id: true, slug: true, name: true } },
        },
      },
    },
  });
}

/** A page of the sales that `where` names, newest first: those before the id `before`; the first page has the total. */
export async function salesPage(
  where: Prisma.ChargeWhereInput,
  { before, limit }: { before: string | undefined; limit: number },
): Promise<SalesPage> {
  // Ids are version 7 UUIDs: their order is the order of time.
  const rows = await readSales(
    { AND: [where, before === undefined ? {} : { id: { lt: before } }] },
    limit + 1,
  );
  const { items, nextCursor } = page(rows, limit, ({ id }) => ({ id }));
  if (before !== undefined) return { items: items.map(toSale), nextCursor };
  const counted = await db().charge.findMany({ where, select: { id: true }, take: COUNT_MAX + 1 });
  return { items: items.map(toSale), nextCursor, ...totalOf(counted.length) };
}

export function toSale(row: SaleRow): IndicatorSale {
  const [licence] = row.licences;
  if (licence === undefined) throw new Error(`charge ${row.id} has no licence`);
  const given = row.refunds.reduce((sum, { sellerMinor }) => sum + sellerMinor, 0n);
  return {
    ...chargeSummary(row),
    indicator: licence.indicator,
    kind: shownKind(licence.kind),
    renewal: licence.renewalOfId !== null,
    buyer: row.payer,
    refunds: row.refunds.map((refund) => refundSummary(refund, row.currency)),
    kept: moneyJson(money(row.sellerMinor - given, row.currency)),
  };
}

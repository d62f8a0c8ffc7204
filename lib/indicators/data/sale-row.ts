import { chargeSummary, refundSummary } from "@/lib/billing/charge-summary";
import { db } from "@/lib/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import { shownKind } from "@/lib/indicators/licence-state";
import type { IndicatorSale } from "@/lib/indicators/sales-schema";
import { money, moneyJson } from "@/lib/money";

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

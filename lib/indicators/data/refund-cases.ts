import type { UserActor } from "@/lib/actor";
import { refuseUnlessAdmin } from "@/lib/authorise";
import { activeBooks } from "@/lib/billing/book";
import { isMonthOpen } from "@/lib/billing/plan-refund";
import { isUuid, readUuidCursor } from "@/lib/cursor";
import { db } from "@/lib/db";
import { env } from "@/lib/env";
import { notFound } from "@/lib/errors";
import type { Prisma } from "@/lib/generated/prisma/client";
import { readLicence } from "@/lib/indicators/data/read-licence";
import { readSales, salesPage, toSale } from "@/lib/indicators/data/sale-row";
import type { LicenceDto } from "@/lib/indicators/licence-schema";
import type { IndicatorSale, SalesPage } from "@/lib/indicators/sales-schema";
import type { PageQuery } from "@/lib/paging";
import { literalLike } from "@/lib/text";

/** A sale as an admin decides on its refund. */
export interface RefundCase {
  sale: IndicatorSale;
  licence: LicenceDto;
  developer: { handle: string; displayName: string };
  /** The developer's share is not closed yet, so their part comes out of it. */
  monthOpen: boolean;
}

/**
 * Everybody's sales, newest first; `q` is a part of the buyer or the listing, or the id of a charge, licence or refund.
 * @throws AppError FORBIDDEN for anybody but an admin, VALIDATION on `cursor`.
 */
export async function findSales(actor: UserActor, query: PageQuery & { q?: string }): Promise<SalesPage> {
  refuseUnlessAdmin(actor);
  const before = readUuidCursor(query.cursor);
  const where = { AND: [matching(query.q), soldLicences()] };
  return await salesPage(where, { before, limit: query.limit });
}

/** What an admin has to know of one sale. @throws AppError FORBIDDEN, NOT_FOUND. */
export async function refundCase(actor: UserActor, chargeId: string, now: Date): Promise<RefundCase> {
  refuseUnlessAdmin(actor);
  const [row] = await readSales({ AND: [{ id: chargeId }, soldLicences()] }, 1);
  const licence = await db().licence.findFirst({ where: { chargeId }, select: { id: true } });
  if (row === undefined || licence === null) throw notFound("The sale");
  const payee = await db().payee.findUniqueOrThrow({
    where: { id: row.payeeId },
    select: { closedThrough: true, user: { select: { handle: true, displayName: true } } },
  });
  return {
    sale: toSale(row),
    licence: await readLicence(db(), licence.id, now),
    developer: payee.user,
    monthOpen: isMonthOpen(row, payee),
  };
}

function soldLicences(): Prisma.ChargeWhereInput {
  return { ...activeBooks(env()), licences: { some: {} } };
}

function matching(q: string | undefined): Prisma.ChargeWhereInput {
  if (q === undefined) return {};
  const id = q.toLowerCase();
  if (isUuid(id)) return { OR: [{ id }, { licences: { some: { id } } }, { refunds: { some: { id } } }] };
  const part = { contains: literalLike(q.replace(/^@/, "")), mode: "insensitive" as const };
  return {
    OR: [
      { payer: { OR: [{ handle: part }, { displayName: part }, { email: part }] } },
      { licences: { some: { indicator: { OR: [{ slug: part }, { name: part }] } } } },
    ],
  };
}

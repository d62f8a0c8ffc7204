import type { UserActor } from "@/lib/actor";
import { activeBooks } from "@/lib/billing/book";
import { readUuidCursor } from "@/lib/cursor";
import { db } from "@/lib/db";
import { env } from "@/lib/env";
import { notFound } from "@/lib/errors";
import type { Prisma } from "@/lib/generated/prisma/client";
import { findIndicatorId } from "@/lib/indicators/data/find-indicator-id";
import { readSales, salesPage, toSale } from "@/lib/indicators/data/sale-row";
import type { IndicatorSale, SalesFilter, SalesPage, SalesQuery } from "@/lib/indicators/sales-schema";

/** Rows of one file: more are asked for by a narrower time. */
const EXPORT_MAX = 50_000;

/**
 * The actor's own sales, newest first, each with its split and refunds.
 * @throws AppError NOT_FOUND for an indicator that is not one's own, VALIDATION on `cursor`.
 */
export async function listSales(actor: UserActor, query: SalesQuery): Promise<SalesPage> {
  const before = readUuidCursor(query.cursor);
  return await salesPage(await ownSales(actor, query), { before, limit: query.limit });
}

/** As `listSales`, all at once for a file: at most 50,000. */
export async function exportSales(actor: UserActor, filter: SalesFilter): Promise<IndicatorSale[]> {
  return (await readSales(await ownSales(actor, filter), EXPORT_MAX)).map(toSale);
}

/** One of the actor's own sales. @throws AppError NOT_FOUND. */
export async function getSale(actor: UserActor, id: string): Promise<IndicatorSale> {
  const [row] = await readSales({ AND: [await ownSales(actor, {}), { id }] }, 1);
  if (row === undefined) throw notFound("The sale");
  return toSale(row);
}

async function ownSales(
  actor: UserActor,
  { indicator, from, to }: SalesFilter,
): Promise<Prisma.ChargeWhereInput> {
  const indicatorId = indicator === undefined ? undefined : await findIndicatorId(indicator);
  const ofIndicator = {
    developerId: actor.userId,
    ...(indicatorId === undefined ? {} : { id: indicatorId }),
  };
  if (indicatorId !== undefined && (await db().indicator.count({ where: ofIndicator })) === 0) {
    throw notFound("The indicator");
  }
  return {
    ...activeBooks(env()),
    payee: { userId: actor.userId, kind: "developer" },
    licences: { some: { indicator: ofIndicator } },
    createdAt: {
      ...(from === undefined ? {} : { gte: new Date(from) }),
      ...(to === undefined ? {} : { lt: new Date(to) }),
    },
  };
}

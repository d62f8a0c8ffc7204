import type { UserActor } from "@/lib/actor";
import { activeBooks } from "@/lib/billing/book";
import { db } from "@/lib/db";
import { env } from "@/lib/env";
import { Prisma } from "@/lib/generated/prisma/client";
import type { ChargeKind } from "@/lib/generated/prisma/enums";
import { decodeCursor, encodeCursor } from "@/lib/indicators/cursor";
import type { SalesPage } from "@/lib/indicators/schema";
import { type Money, money, moneyJson } from "@/lib/money";
import type { PageQuery } from "@/lib/paging";

interface SaleRow {
  id: string;
  kind: ChargeKind;
  indicator_id: string | null;
  slug: string | null;
  name: string | null;
  label: string;
  gross_minor: bigint;
  seller_minor: bigint;
  platform_minor: bigint;
  refunded_minor: bigint;
  seller_bps: number;
  currency: string;
  matures_at: Date;
  created_at: Date;
}

/**
 * What the actor sold as a developer, newest first, with totals over everything sold in the book and currency
 * of this installation. Says nothing about the buyers.
 * @throws AppError VALIDATION on `cursor`.
 */
export async function developerSales(actor: UserActor, query: PageQuery): Promise<SalesPage> {
  const { book, currency } = activeBooks(env());
  const after = query.cursor === undefined ? null : decodeCursor("sales", query.cursor);
  const mine = Prisma.sql`c.payee_id IN (SELECT id FROM payee WHERE user_id = ${actor.userId}::uuid AND kind = 'developer')
    AND c.book = ${book}::"Book" AND c.currency = ${currency}`;
  const beyond = after === null ? Prisma.empty : Prisma.sql`AND c.id < ${after.id}::uuid`;
  const rows = await db().$queryRaw<SaleRow[]>`
    SELECT c.id::text, c.kind::text, i.id::text AS indicator_id, i.slug, i.name, c.label, c.gross_minor, c.seller_minor,
           c.platform_minor, c.refunded_minor, c.seller_bps, c.currency, c.matures_at, c.created_at
      FROM charge c LEFT JOIN licence l ON l.charge_id = c.id LEFT JOIN indicator i ON i.id = l.indicator_id
     WHERE ${mine} ${beyond} ORDER BY c.id DESC LIMIT ${query.limit + 1}`;
  const totals = await readTotals(mine, currency);
  const page = rows.slice(0, query.limit);
  const last = page.at(-1);
  return {
    items: page.map(toSale),
    nextCursor: rows.length > query.limit && last ? encodeCursor("sales", { key: 0n, id: last.id }) : null,
    ...(after === null ? { total: totals.sales } : {}),
    totals,
  };
}

async function readTotals(mine: Prisma.Sql, currency: string): Promise<SalesPage["totals"]> {
  const rows = await db().$queryRaw<{ sales: number; gross: bigint; seller: bigint; platform: bigint }[]>`
    SELECT count(*)::int AS sales, coalesce(sum(c.gross_minor), 0)::bigint AS gross,
           coalesce(sum(c.seller_minor), 0)::bigint AS seller, coalesce(sum(c.platform_minor), 0)::bigint AS platform
      FROM charge c WHERE ${mine}`;
  const { sales = 0, gross = 0n, seller = 0n, platform = 0n } = rows[0] ?? {};
  const json = (minor: bigint) => moneyJson(money(minor, currency));
  return { sales, gross: json(gross), seller: json(seller), platform: json(platform) };
}

function toSale(row: SaleRow): SalesPage["items"][number] {
  const amount = (minor: bigint): Money => money(minor, row.currency);
  const { indicator_id: id, slug, name } = row;
  return {
    id: row.id,
    kind: row.kind === "indicator_once" ? "lifetime" : "monthly",
    indicator: id === null || slug === null || name === null ? null : { id, slug, name },
    label: row.label,
    gross: moneyJson(amount(row.gross_minor)),
    seller: moneyJson(amount(row.seller_minor)),
    platform: moneyJson(amount(row.platform_minor)),
    sellerBps: row.seller_bps,
    refunded: moneyJson(amount(row.refunded_minor)),
    maturesAt: row.matures_at.toISOString(),
    createdAt: row.created_at.toISOString(),
  };
}

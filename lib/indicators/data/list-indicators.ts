import { page } from "@/lib/cursor";
import { db } from "@/lib/db";
import { Prisma } from "@/lib/generated/prisma/client";
import { cursorOf, readSortCursor } from "@/lib/indicators/cursor";
import { CARD_COLUMNS, CARD_FROM, type CardRow, toCard } from "@/lib/indicators/data/card-row";
import type { MarketplacePage, MarketplaceQuery } from "@/lib/indicators/schema";
import { COUNT_MAX, type Total, totalOf } from "@/lib/paging";

// Every sort is "greatest key first, then greatest id": cheap ones first is the key turned round.
const SORT_KEY = {
  popularity: Prisma.sql`(coalesce(lc.n, 0) + coalesce(rc.n, 0))::bigint`,
  price: Prisma.sql`-coalesce(least(p.once_minor, p.month_minor), 0)`,
  newest: Prisma.sql`(extract(epoch FROM coalesce(i.listed_at, i.created_at)) * 1000)::bigint`,
} as const;

/**
 * One page of the listed indicators; invite-only ones are listed for nobody.
 * @throws AppError VALIDATION on `cursor`.
 */
export async function listIndicators(query: MarketplaceQuery): Promise<MarketplacePage> {
  const filter = filterOf(query);
  const key = SORT_KEY[query.sort];
  const after = query.cursor === undefined ? null : readSortCursor(query.sort, query.cursor);
  const beyond =
    after === null
      ? Prisma.empty
      : Prisma.sql`AND (${key}, i.id) < (${after.key}::bigint, ${after.id}::uuid)`;
  const rows = await db().$queryRaw<(CardRow & { sort_key: bigint })[]>`
    SELECT ${CARD_COLUMNS}, ${key} AS sort_key ${CARD_FROM}
     WHERE ${filter} ${beyond} ORDER BY sort_key DESC, i.id DESC LIMIT ${query.limit + 1}`;
  const { items, nextCursor } = page(rows, query.limit, (row) =>
    cursorOf(query.sort, { key: row.sort_key, id: row.id }),
  );
  return {
    items: items.map(toCard),
    nextCursor,
    ...(after === null ? await countUpTo(filter) : {}),
  };
}

function filterOf(query: MarketplaceQuery): Prisma.Sql {
  const conditions = [Prisma.sql`i.status = 'listed' AND i.visibility <> 'inviteOnly'`];
  if (query.q !== undefined) {
    const patterns = query.q
      .trim()
      .split(/\s+/)
      .map((word) => `%${word.replace(/[\\%_]/g, "\\$&")}%`);
    conditions.push(
      Prisma.sql`(i.name || ' ' || i.slug || ' ' || i.summary || ' ' || array_to_string(i.tags, ' ') || ' ' || d.display_name) ILIKE ALL (${patterns}::text[])`,
    );
  }
  if (query.category !== undefined) conditions.push(Prisma.sql`i.category = ${query.category}`);
  if (query.tag !== undefined) conditions.push(Prisma.sql`i.tags @> ${[query.tag]}::text[]`);
  if (query.isFree !== undefined) conditions.push(Prisma.sql`(i.price_id IS NULL) = ${query.isFree}`);
  if (query.maxPrice !== undefined) {
    conditions.push(
      Prisma.sql`coalesce(least(p.once_minor, p.month_minor), 0) <= ${BigInt(query.maxPrice)}::bigint`,
    );
  }
  if (query.developer !== undefined) conditions.push(Prisma.sql`lower(d.handle) = lower(${query.developer})`);
  if (query.proof !== undefined) conditions.push(Prisma.sql`v.proof_class::text = ${query.proof}`);
  return Prisma.join(conditions, " AND ");
}

async function countUpTo(filter: Prisma.Sql): Promise<Total> {
  const rows = await db().$queryRaw<{ n: number }[]>`
    SELECT count(*)::int AS n FROM (
      SELECT 1 FROM indicator i JOIN app_user d ON d.id = i.developer_id
        LEFT JOIN indicator_version v ON v.id = i.current_version_id
        LEFT JOIN indicator_price p ON p.id = i.price_id
       WHERE ${filter} LIMIT ${COUNT_MAX + 1}) found`;
  return totalOf(rows[0]?.n ?? 0);
}

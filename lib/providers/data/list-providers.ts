import { page } from "@/lib/cursor";
import { db, PLANNED_ANEW } from "@/lib/db";
import { Prisma } from "@/lib/generated/prisma/client";
import {
  CARD_COLUMNS,
  CARD_FROM,
  type ProviderCardRow,
  toProviderCard,
} from "@/lib/providers/data/provider-card-row";
import { providerFilter } from "@/lib/providers/data/provider-filter";
import type { ProviderListQuery, ProviderPage, ProviderSort } from "@/lib/providers/list-schema";
import { totalFrom } from "@/lib/ranking/data/count-listed";
import { generationOf, type RankGeneration, refuseUnlessKept } from "@/lib/ranking/data/rank-generation";
import { type RankFilter, rankedWalk } from "@/lib/ranking/data/ranked-walk";
import { type RankPosition, rankCursor, readRankCursor } from "@/lib/ranking/rank-cursor";

/** The column of each sort, greatest first; each has an index with the id. */
const SORT_KEYS: Readonly<Record<ProviderSort, Prisma.Sql>> = {
  luckAdjusted: Prisma.sql`r.luck_adjusted`,
  totalReturn: Prisma.sql`r.total_return`,
  sharpe: Prisma.sql`r.sharpe`,
  sortino: Prisma.sql`r.sortino`,
  winRate: Prisma.sql`r.win_rate`,
  followers: Prisma.sql`r.followers`,
  followerReturn: Prisma.sql`r.follower_return`,
  rating: Prisma.sql`r.rating`,
  newest: Prisma.sql`r.newest`,
};

/**
 * One page of the listed signal providers. Pages follow one build of the list, so that no row comes twice or is missed
 * while records are measured; what is suspended or hidden vanishes at once.
 * @throws AppError VALIDATION on `cursor`.
 */
export async function listProviders(query: ProviderListQuery): Promise<ProviderPage> {
  const { sort, limit } = query;
  const after = query.cursor === undefined ? null : readRankCursor(sort, query.cursor);
  const generation = await generationOf("provider", after);
  const filter = providerFilter(query);
  const rows = await providerPage({ sort, generation, filter, after, limit });
  if (after !== null) await refuseUnlessKept("provider", generation);
  const { items, nextCursor } = page(rows, limit, (row) =>
    rankCursor(sort, {
      generation: generation.id,
      slot: generation.slot,
      key: Number(row.rank_key),
      id: row.id,
    }),
  );
  const total = after === null ? await totalFrom({ items, nextCursor }, generation, filter) : {};
  return { items: items.map(toProviderCard), nextCursor, ...total };
}

export interface ProviderPageAsked {
  sort: ProviderSort;
  generation: RankGeneration;
  filter: RankFilter;
  after: RankPosition | null;
  limit: number;
}

async function providerPage(asked: ProviderPageAsked): Promise<RankedProvider[]> {
  // What filters leave differs by their values a thousandfold, and so does the best way to it.
  return await db().$queryRaw<RankedProvider[]>`${PLANNED_ANEW} ${providerPageSql(asked)}`;
}

type RankedProvider = ProviderCardRow & { rank_key: string };

/** The ids of a page by the index of its sort, then their cards: one more than `limit` when there are more. */
export function providerPageSql({ sort, ...walk }: ProviderPageAsked): Prisma.Sql {
  const key = SORT_KEYS[sort];
  const id = Prisma.sql`r.provider_id`;
  return Prisma.sql`
    WITH ranked AS (${rankedWalk({ ...walk, select: Prisma.sql`${id}, ${key} AS rank_key`, key, id })})
    SELECT ${CARD_COLUMNS}, ranked.rank_key::text
      ${CARD_FROM} JOIN ranked ON ranked.provider_id = p.id
     ORDER BY ranked.rank_key DESC, p.id DESC`;
}

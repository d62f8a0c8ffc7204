import { db, PLANNED_ANEW } from "@/lib/db";
import { Prisma } from "@/lib/generated/prisma/client";
import { CARD_COLUMNS, CARD_FROM, type CardRow } from "@/lib/indicators/data/card-row";
import type { PlannedSearch } from "@/lib/indicators/data/plan-search";
import { matchScore, namedCondition } from "@/lib/indicators/data/search-matches";
import type { MarketplaceSort } from "@/lib/indicators/marketplace-schema";
import type { ListingPosition, RankedBy } from "@/lib/indicators/search-cursor";
import type { RankGeneration } from "@/lib/ranking/data/rank-generation";
import { floatLiteral, type RankFilter, rankedWalk } from "@/lib/ranking/data/ranked-walk";

export interface RankPage {
  sort: MarketplaceSort;
  by: RankedBy;
  search: PlannedSearch | null;
  generation: RankGeneration;
  filter: RankFilter;
  after: ListingPosition | null;
  limit: number;
}

export type RankedCard = CardRow & { rank_key: string; rank_tie: string };

/** The column of each sort, greatest first; each has an index with the id. */
const SORT_KEYS: Readonly<Record<Exclude<MarketplaceSort, "relevance">, Prisma.Sql>> = {
  popularity: Prisma.sql`r.popularity`,
  rating: Prisma.sql`r.rating`,
  price: Prisma.sql`r.price`,
  newest: Prisma.sql`r.newest`,
  revenue: Prisma.sql`r.revenue`,
  speed: Prisma.sql`r.speed`,
};

/** The key of a row that has the very name somebody searched for; the others have 0. */
const NAMED_KEY = 4;

/** The ids of a page by the index of its sort, then their cards: one more than `limit` when there are more. */
export async function rankPage(asked: RankPage): Promise<RankedCard[]> {
  // What a search leaves differs by its words a thousandfold, and so does the best way to it.
  const planned = asked.search === null ? Prisma.empty : PLANNED_ANEW;
  // Keys travel as text: what stands between here and the database has no word for −Infinity.
  return await db().$queryRaw<RankedCard[]>`
    ${planned} WITH ranked AS (${ranked(asked)})
    SELECT ${CARD_COLUMNS}, ranked.rank_key::text, ranked.rank_tie::text
      ${CARD_FROM} JOIN ranked ON ranked.indicator_id = i.id
     ORDER BY ranked.rank_key DESC, ranked.rank_tie DESC, i.id DESC`;
}

function ranked(asked: RankPage): Prisma.Sql {
  const { sort, by, search } = asked;
  if (search !== null && by === "fit") return rankedByFit(asked, search);
  if (search !== null && by === "name") return rankedByName(asked, search);
  return rankedByKey(asked, sort === "relevance" ? "popularity" : sort);
}

const LISTING_ID = Prisma.sql`r.indicator_id`;

function rankedByKey(asked: RankPage, sort: keyof typeof SORT_KEYS): Prisma.Sql {
  const key = SORT_KEYS[sort];
  const select = Prisma.sql`r.indicator_id, ${key} AS rank_key, 0::float8 AS rank_tie`;
  return rankedWalk({ ...asked, select, key, id: LISTING_ID });
}

/** Every match is compared with the search: for those that find little. */
function rankedByFit({ after, generation, filter, limit }: RankPage, search: PlannedSearch): Prisma.Sql {
  const beyond =
    after === null
      ? Prisma.empty
      : Prisma.sql`WHERE (rank_key, rank_tie, indicator_id) < (${floatLiteral(after.key)}, ${floatLiteral(after.tie)}, ${after.id}::uuid)`;
  return Prisma.sql`
    SELECT * FROM (
      SELECT r.indicator_id, ${matchScore(search)} AS rank_key, r.popularity AS rank_tie
        ${filter.from}
       WHERE r.slot = ${generation.slot}::smallint AND ${filter.where} OFFSET 0) scored
     ${beyond} ORDER BY rank_key DESC, rank_tie DESC, indicator_id DESC LIMIT ${limit + 1}`;
}

/** Two walks, the second down the list by popularity until the page is full: every other row or so is a match. */
function rankedByName(asked: RankPage, search: PlannedSearch): Prisma.Sql {
  const named = namedCondition(search);
  return Prisma.sql`
    SELECT * FROM (
      (${walkOf(asked, NAMED_KEY, named)}) UNION ALL (${walkOf(asked, 0, Prisma.sql`NOT ${named}`)})) walks
     ORDER BY rank_key DESC, rank_tie DESC, indicator_id DESC LIMIT ${asked.limit + 1}`;
}

/** A page that ended among greater keys has all of this walk before it, one that ended among smaller ones nothing. */
function walkOf(asked: RankPage, rank: number, condition: Prisma.Sql): Prisma.Sql {
  const { after, filter } = asked;
  const isBehind = after !== null && after.key < rank;
  const where = Prisma.sql`${filter.where} AND ${condition} ${isBehind ? Prisma.sql`AND false` : Prisma.empty}`;
  return rankedWalk({
    ...asked,
    filter: { ...filter, where },
    select: Prisma.sql`r.indicator_id, ${floatLiteral(rank)} AS rank_key, r.popularity AS rank_tie`,
    key: SORT_KEYS.popularity,
    id: LISTING_ID,
    after: after !== null && after.key === rank ? { key: after.tie, id: after.id } : null,
  });
}

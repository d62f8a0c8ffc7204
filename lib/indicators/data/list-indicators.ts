import type { UserActor } from "@/lib/actor";
import { badCursor, page } from "@/lib/cursor";
import { db } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { Prisma } from "@/lib/generated/prisma/client";
import { type BrowseFilter, browseFilter } from "@/lib/indicators/data/browse-filter";
import { CARD_COLUMNS, CARD_FROM, type CardRow, toCard } from "@/lib/indicators/data/card-row";
import { countListed } from "@/lib/indicators/data/count-listed";
import { keptGeneration, newestGeneration, type RankGeneration } from "@/lib/indicators/data/rank-generation";
import type { MarketplacePage, MarketplaceQuery, MarketplaceSort } from "@/lib/indicators/marketplace-schema";
import { type RankPosition, rankCursor, readRankCursor } from "@/lib/indicators/rank-cursor";

/** The key of each sort, greatest first. A search compares how well a row fits, then how popular it is. */
const SORT_KEYS: Readonly<Record<MarketplaceSort, Prisma.Sql>> = {
  relevance: Prisma.sql`found.score`,
  popularity: Prisma.sql`r.popularity`,
  rating: Prisma.sql`r.rating`,
  price: Prisma.sql`r.price`,
  newest: Prisma.sql`r.newest`,
  revenue: Prisma.sql`r.revenue`,
  speed: Prisma.sql`r.speed`,
};
/** Second key of `relevance`; the other sorts have an index of the first one and the id. */
const TIES: Readonly<Partial<Record<MarketplaceSort, Prisma.Sql>>> = { relevance: SORT_KEYS.popularity };

/**
 * One page of the listed indicators; invite-only ones are listed for nobody. Pages follow one build of the list, so
 * that no row comes twice or is missed while lists are built; what is suspended vanishes at once.
 * @throws AppError VALIDATION on `cursor`, FORBIDDEN or UNPROCESSABLE for revenue that is not one's own.
 */
export async function listIndicators(
  query: MarketplaceQuery,
  actor: UserActor | null,
): Promise<MarketplacePage> {
  const sort = sortOf(query, actor);
  const after = query.cursor === undefined ? null : readRankCursor(sort, query.cursor);
  const generation = after === null ? await newestGeneration() : await keptGeneration(after.generation);
  if (generation === null) throw badCursor();
  const filter = browseFilter(query);
  const rows = await pageOfRanks({ sort, generation, filter, after, limit: query.limit });
  // TRUNCATE empties a list for statements that began before it, too: an empty answer may be no answer.
  if (after !== null && (await keptGeneration(generation.id)) === null) throw badCursor();
  const { items, nextCursor } = page(rows, query.limit, (row) =>
    rankCursor(sort, {
      generation: generation.id,
      key: Number(row.rank_key),
      tie: Number(row.rank_tie),
      id: row.id,
    }),
  );
  const total = after === null ? await countListed(generation, filter) : {};
  return { items: items.map(toCard), nextCursor, ...total };
}

/** The order asked for; without one, the best match of a search, else what is used most. */
function sortOf({ sort, q, developer }: MarketplaceQuery, actor: UserActor | null): MarketplaceSort {
  const asked = sort ?? (q === undefined ? "popularity" : "relevance");
  if (asked === "relevance" && q === undefined) return "popularity";
  if (asked !== "revenue") return asked;
  if (actor === null) throw new AppError("UNAUTHENTICATED", "Sign in to order your own listings by revenue.");
  if (developer === undefined) {
    throw new AppError(
      "UNPROCESSABLE",
      "Revenue is shown for your own listings only: name yourself as `developer`.",
    );
  }
  if (developer.toLowerCase() !== actor.handle.toLowerCase()) {
    throw new AppError("FORBIDDEN", "The revenue of others is theirs to know.");
  }
  return asked;
}

interface RankPage {
  sort: MarketplaceSort;
  generation: RankGeneration;
  filter: BrowseFilter;
  after: RankPosition | null;
  limit: number;
}

/** The ids of a page by the index of its sort, then their cards. */
async function pageOfRanks({ sort, generation, filter, after, limit }: RankPage) {
  const key = SORT_KEYS[sort];
  const tie = TIES[sort];
  const order = tie === undefined ? key : Prisma.sql`${key} DESC, ${tie}`;
  const keys = tie === undefined ? key : Prisma.sql`${key}, ${tie}`;
  const beyond =
    after === null
      ? Prisma.empty
      : tie === undefined
        ? Prisma.sql`AND (${keys}, r.indicator_id) < (${String(after.key)}::text::float8, ${after.id}::uuid)`
        : Prisma.sql`AND (${keys}, r.indicator_id) < (${String(after.key)}::text::float8, ${String(after.tie)}::text::float8, ${after.id}::uuid)`;
  // Keys travel as text: what stands between here and the database has no word for −Infinity.
  return await db().$queryRaw<(CardRow & { rank_key: string; rank_tie: string })[]>`
    WITH found AS MATERIALIZED (${filter.matches}),
         ranked AS (
           SELECT r.indicator_id, ${key} AS rank_key, ${tie ?? Prisma.sql`0::float8`} AS rank_tie
             ${filter.from}
            WHERE r.slot = ${generation.slot}::smallint AND ${filter.where} ${beyond}
            ORDER BY r.slot, ${order} DESC, r.indicator_id DESC LIMIT ${limit + 1})
    SELECT ${CARD_COLUMNS}, ranked.rank_key::text, ranked.rank_tie::text
      ${CARD_FROM} JOIN ranked ON ranked.indicator_id = i.id
     ORDER BY ranked.rank_key DESC, ranked.rank_tie DESC, i.id DESC`;
}

import type { UserActor } from "@/lib/actor";
import { badCursor, page } from "@/lib/cursor";
import { AppError } from "@/lib/errors";
import { browseFilter } from "@/lib/indicators/data/browse-filter";
import { toCard } from "@/lib/indicators/data/card-row";
import { fewMatches, planSearch, searchFingerprint } from "@/lib/indicators/data/plan-search";
import { rankPage } from "@/lib/indicators/data/rank-page";
import type { MarketplacePage, MarketplaceQuery, MarketplaceSort } from "@/lib/indicators/marketplace-schema";
import { type RankedBy, readSearchCursor, searchCursor } from "@/lib/indicators/search-cursor";
import { totalFrom } from "@/lib/ranking/data/count-listed";
import { generationOf, refuseUnlessKept } from "@/lib/ranking/data/rank-generation";

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
  const after = query.cursor === undefined ? null : readSearchCursor(sort, query.cursor);
  const generation = await generationOf("indicator", after);
  const search = query.q === undefined ? null : await planSearch(query.q);
  if (query.q !== undefined && search === null) return { items: [], nextCursor: null, total: 0 };
  // Corrections follow what is listed: a page of another search than the first one's could miss rows.
  if (after !== null && after.search !== searchFingerprint(search)) throw badCursor();
  const found = search !== null && after === null && sort === "relevance" ? await fewMatches(search) : null;
  const by = after?.by ?? rankedBy(sort, found);
  const filter = browseFilter(query, search && { search, found });
  const rows = await rankPage({ sort, by, search, generation, filter, after, limit: query.limit });
  if (after !== null) await refuseUnlessKept("indicator", generation);
  const { items, nextCursor } = page(rows, query.limit, (row) =>
    searchCursor(sort, {
      generation: generation.id,
      slot: generation.slot,
      key: Number(row.rank_key),
      tie: Number(row.rank_tie),
      id: row.id,
      by,
      search: searchFingerprint(search),
    }),
  );
  const total = after === null ? await totalFrom({ items, nextCursor }, generation, filter) : {};
  return { items: items.map(toCard), nextCursor, ...total };
}

/** The way a search begins with, and keeps for its later pages. */
function rankedBy(sort: MarketplaceSort, found: readonly string[] | null): RankedBy {
  if (sort !== "relevance") return "key";
  return found === null ? "name" : "fit";
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

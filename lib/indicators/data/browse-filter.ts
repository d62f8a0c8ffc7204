import { Prisma } from "@/lib/generated/prisma/client";
import { type PlannedSearch, searchFingerprint } from "@/lib/indicators/data/plan-search";
import { matchCondition } from "@/lib/indicators/data/search-matches";
import type { MarketplaceQuery } from "@/lib/indicators/marketplace-schema";
import type { RankFilter } from "@/lib/ranking/data/ranked-walk";

/** The rank as `r` and what is live of it: its listing as `i`. */
const LIVE = Prisma.sql`
  FROM indicator_rank r
  JOIN indicator i ON i.id = r.indicator_id AND i.status = 'listed' AND i.visibility <> 'inviteOnly'
  LEFT JOIN indicator_price p ON p.id = i.price_id
  LEFT JOIN indicator_version v ON v.id = i.current_version_id`;

/** What is searched: the listings found when they are known, else the condition that finds them. */
export interface Searched {
  search: PlannedSearch;
  found: readonly string[] | null;
}

/** Price and proof are asked of the list and of today: nothing is shown as free or clean that no longer is. */
export function browseFilter(query: MarketplaceQuery, searched: Searched | null): RankFilter {
  const { category, tag, isFree, maxPrice, minRating, proof, developer } = query;
  const conditions = [Prisma.sql`true`];
  if (category !== undefined) conditions.push(Prisma.sql`r.category = ${category}`);
  if (proof !== undefined) {
    conditions.push(
      Prisma.sql`r.proof_class = ${proof}::"ProofClass" AND v.proof_class = ${proof}::"ProofClass"`,
    );
  }
  if (isFree !== undefined)
    conditions.push(Prisma.sql`r.is_free = ${isFree} AND (i.price_id IS NULL) = ${isFree}`);
  if (maxPrice !== undefined) {
    const most = BigInt(maxPrice);
    conditions.push(
      Prisma.sql`r.price >= ${-most}::bigint AND coalesce(least(p.once_minor, p.month_minor), 0) <= ${most}::bigint`,
    );
  }
  if (minRating !== undefined)
    conditions.push(Prisma.sql`r.rating >= ${minRating}::float8 AND i.rating_count > 0`);
  if (tag !== undefined) conditions.push(Prisma.sql`i.tags @> ${[tag]}::text[]`);
  if (developer !== undefined) {
    conditions.push(
      Prisma.sql`i.developer_id = (SELECT id FROM app_user WHERE lower(handle) = lower(${developer}))`,
    );
  }
  if (searched !== null) conditions.push(isSearched(searched));
  return {
    from: LIVE,
    where: Prisma.join(conditions, " AND "),
    name: JSON.stringify([
      searchFingerprint(searched?.search ?? null),
      category,
      tag,
      isFree,
      maxPrice,
      minRating,
      proof,
      developer,
    ]),
  };
}

function isSearched({ search, found }: Searched): Prisma.Sql {
  return found === null ? matchCondition(search) : Prisma.sql`i.id = ANY(${found}::uuid[])`;
}

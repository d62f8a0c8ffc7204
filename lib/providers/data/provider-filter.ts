import { Prisma } from "@/lib/generated/prisma/client";
import { PROVIDER_LEVELS, type ProviderListQuery } from "@/lib/providers/list-schema";
import type { RankFilter } from "@/lib/ranking/data/ranked-walk";
import { literalLike } from "@/lib/text";

/** The rank as `r` and what is live of it: its provider as `p`. */
const LIVE = Prisma.sql`
  FROM provider_rank r
  JOIN provider p ON p.id = r.provider_id AND p.status = 'approved' AND NOT p.is_hidden AND NOT p.flag_hidden`;

/** Level, flags and fees are asked of the list and of today: nothing is shown as better than it is now. */
export function providerFilter(query: ProviderListQuery): RankFilter {
  const { simulated, riskLevel, minRating, minWinRate, minSharpe, maxDrawdown, minTrackDays } = query;
  const conditions = [Prisma.sql`r.is_simulated = ${simulated}`];
  if (riskLevel !== undefined) conditions.push(Prisma.sql`r.risk_level = ${riskLevel}::"RiskLevel"`);
  if (minRating !== undefined)
    conditions.push(Prisma.sql`r.rating >= ${minRating}::float8 AND p.rating_count > 0`);
  if (minWinRate !== undefined) conditions.push(Prisma.sql`r.win_rate >= ${minWinRate}::float8`);
  if (minSharpe !== undefined) conditions.push(Prisma.sql`r.sharpe >= ${minSharpe}::float8`);
  if (maxDrawdown !== undefined) conditions.push(Prisma.sql`r.max_drawdown <= ${maxDrawdown}::float8`);
  if (minTrackDays !== undefined) conditions.push(Prisma.sql`r.track_days >= ${minTrackDays}::float8`);
  conditions.push(...liveConditions(query));
  return {
    from: LIVE,
    where: Prisma.join(conditions, " AND "),
    name: JSON.stringify({ ...query, sort: undefined, limit: undefined, cursor: undefined }),
  };
}

function liveConditions({ q, minLevel, maxSubscriptionFee, flagged }: ProviderListQuery): Prisma.Sql[] {
  const conditions: Prisma.Sql[] = [];
  if (minLevel !== undefined) {
    const least = PROVIDER_LEVELS.indexOf(minLevel);
    conditions.push(Prisma.sql`r.level >= ${least}::int AND p.level >= ${least}::int`);
  }
  if (maxSubscriptionFee !== undefined) {
    const most = BigInt(maxSubscriptionFee);
    conditions.push(Prisma.sql`r.subscription_minor <= ${most}::bigint AND
      (SELECT t.subscription_minor FROM fee_terms t WHERE t.id = p.fee_terms_id) <= ${most}::bigint`);
  }
  if (flagged !== undefined)
    conditions.push(Prisma.sql`r.is_flagged = ${flagged} AND (p.public_flags > 0) = ${flagged}`);
  for (const word of (q ?? "").toLowerCase().split(/\s+/).filter(Boolean)) {
    conditions.push(Prisma.sql`lower(p.display_name || ' ' || p.strategy) LIKE ${`%${literalLike(word)}%`}`);
  }
  return conditions;
}

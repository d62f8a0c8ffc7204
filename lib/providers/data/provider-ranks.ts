import { Prisma } from "@/lib/generated/prisma/client";
import { MISSING_SHARE_MAX } from "@/lib/providers/coverage";
import { PROVIDER_RATING_PRIOR } from "@/lib/providers/rating";
import type { RankedList } from "@/lib/ranking/data/ranked-list";

/** The providers on the list, ranked; hidden ones are among them and left out when it is read. */
export const PROVIDER_RANKS: RankedList = {
  kind: "provider",
  table: "provider_rank",
  columns: Prisma.raw(
    `provider_id, luck_adjusted, total_return, sharpe, sortino, win_rate, followers, follower_return, rating, newest,
     max_drawdown, track_days, risk_level, level, subscription_minor, is_flagged, is_simulated`,
  ),
  rows: rankRows,
};

/** "Greatest key first" is the order of every sort, so what is undefined is −Infinity. Rows come in the usual order. */
function rankRows(only?: string): Prisma.Sql {
  const { stars, reviews } = PROVIDER_RATING_PRIOR;
  return Prisma.sql`
    SELECT p.id AS provider_id, ${key("sharpeLow95")} AS luck_adjusted, ${key("totalReturn")} AS total_return,
           ${key("sharpe")} AS sharpe, ${key("sortino")} AS sortino, ${key("winRate")} AS win_rate,
           0::float8 AS followers, ${key("followerReturn")} AS follower_return,
           (p.rating_sum + ${stars}::float8 * ${reviews}::int) / (p.rating_count + ${reviews}::int) AS rating,
           (extract(epoch FROM p.listed_at) * 1000)::float8 AS newest,
           coalesce((s.values->>'maxDrawdown')::float8, 'Infinity') AS max_drawdown, ${TRACK_DAYS} AS track_days,
           p.risk_level, p.level, t.subscription_minor, p.public_flags > 0 AS is_flagged, a.kind = 'paper' AS is_simulated
      FROM provider p
      JOIN trading_account a ON a.id = p.account_id
      JOIN fee_terms t ON t.id = p.fee_terms_id
      LEFT JOIN provider_stats s ON s.provider_id = p.id AND s."window" = 'all'
     WHERE p.status = 'approved' AND coalesce(s.missing_days <= s.expected_days * ${MISSING_SHARE_MAX}::float8, true)
           ${only === undefined ? Prisma.empty : Prisma.sql`AND p.id = ${only}::uuid`}
     ORDER BY luck_adjusted DESC, p.id DESC`;
}

function key(metric: string): Prisma.Sql {
  return Prisma.sql`coalesce((s.values->>${metric}::text)::float8, '-Infinity')`;
}

/** From the day of the listing to the end of the last marked day. */
const TRACK_DAYS = Prisma.sql`greatest(0, coalesce(
  ((s.values->>'asOf')::timestamptz AT TIME ZONE 'UTC')::date - (p.listed_at AT TIME ZONE 'UTC')::date, 0))`;

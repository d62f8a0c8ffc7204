import { activeBooks } from "@/lib/billing/book";
import { env } from "@/lib/env";
import { Prisma } from "@/lib/generated/prisma/client";
import { HALF_LIFE_DAYS, POPULARITY_EPOCH_MS, USE_DAYS, USE_WEIGHTS } from "@/lib/indicators/popularity";
import { RATING_PRIOR } from "@/lib/indicators/rating";
import type { RankedList } from "@/lib/ranking/data/ranked-list";
import { DAY_MS } from "@/lib/time";

/** The listings everybody may see, ranked. */
export const INDICATOR_RANKS: RankedList = {
  kind: "indicator",
  table: "indicator_rank",
  columns: Prisma.raw(
    "indicator_id, popularity, rating, price, speed, newest, revenue, category, is_free, proof_class",
  ),
  rows: rankRows,
};

const HALF_LIFE_SECONDS = (HALF_LIFE_DAYS * DAY_MS) / 1_000;

/**
 * What a ranked list is built from: a row of keys and filters for every listing everybody may see, or for `only`.
 * "Greatest key first" is the order of every sort, so prices are turned round.
 */
function rankRows(only?: string): Prisma.Sql {
  const { book, currency } = activeBooks(env());
  const { stars, reviews } = RATING_PRIOR;
  const mine = (column: string) =>
    only === undefined ? Prisma.empty : Prisma.sql`AND ${Prisma.raw(column)} = ${only}::uuid`;
  return Prisma.sql`
    SELECT i.id AS indicator_id, ${POPULARITY} AS popularity,
           (i.rating_sum + ${stars}::float8 * ${reviews}::int) / (i.rating_count + ${reviews}::int) AS rating,
           (-coalesce(least(p.once_minor, p.month_minor), 0))::float8 AS price,
           coalesce(1000 / nullif((v.cost->>'msPerKbar')::float8, 0), '-Infinity') AS speed,
           (extract(epoch FROM coalesce(i.listed_at, i.created_at)) * 1000)::float8 AS newest,
           coalesce(sold.earned, 0)::float8 AS revenue, i.category, i.price_id IS NULL AS is_free, v.proof_class
      FROM indicator i
      JOIN indicator_version v ON v.id = i.current_version_id
      LEFT JOIN indicator_price p ON p.id = i.price_id
      LEFT JOIN (
        SELECT used.indicator_id, sum(used.weight * ${halved(Prisma.sql`used.at`)}) AS heat FROM (
          SELECT rv.indicator_id, max(e.created_at) AS at, ${USE_WEIGHTS.run}::int AS weight
            FROM execution e
            JOIN indicator_version rv ON rv.id = e.version_id
            JOIN indicator ri ON ri.id = rv.indicator_id AND ri.developer_id <> e.user_id
           WHERE e.outcome = 'ok' AND e.created_at > ${USES_SINCE} ${mine("rv.indicator_id")}
           GROUP BY rv.indicator_id, e.user_id, date_trunc('day', e.created_at)
          UNION ALL
          SELECT l.indicator_id, l.created_at,
                 CASE l.kind WHEN 'trial' THEN ${USE_WEIGHTS.trial}::int ELSE ${USE_WEIGHTS.paid}::int END
            FROM licence l
           WHERE l.status NOT IN ('refunded', 'revoked') AND l.created_at > ${USES_SINCE} ${mine("l.indicator_id")}
        ) used GROUP BY used.indicator_id
      ) uses ON uses.indicator_id = i.id
      LEFT JOIN (
        SELECT l.indicator_id, sum(c.seller_minor - coalesce(r.seller_minor, 0)) AS earned
          FROM licence l
          JOIN charge c ON c.id = l.charge_id AND c.book = ${book}::"Book" AND c.currency = ${currency}
          LEFT JOIN (SELECT charge_id, sum(seller_minor) AS seller_minor FROM refund GROUP BY charge_id) r ON r.charge_id = c.id
         WHERE true ${mine("l.indicator_id")}
         GROUP BY l.indicator_id
      ) sold ON sold.indicator_id = i.id
     WHERE i.status = 'listed' AND i.visibility <> 'inviteOnly' ${mine("i.id")}`;
}

const USES_SINCE = Prisma.sql`now() - make_interval(days => ${USE_DAYS}::int)`;

/** 2 to the minus age in half-lives. */
function halved(at: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`power(2::float8, greatest(-1000, extract(epoch FROM ${at} - now())::float8 / ${HALF_LIFE_SECONDS}::int))`;
}

// Sums are made relative to now and moved to the epoch afterwards: 2^(years in half-lives) has no room in a number.
// Rounded, so that two builds of the same uses agree to the bit.
const POPULARITY = Prisma.sql`round((
  ln(coalesce(uses.heat, 0) + ${USE_WEIGHTS.listing}::int * ${halved(Prisma.sql`coalesce(i.listed_at, i.created_at)`)}) / ln(2::float8)
  + (extract(epoch FROM now())::float8 - ${POPULARITY_EPOCH_MS / 1_000}::int) / ${HALF_LIFE_SECONDS}::int)::numeric, 6)::float8`;

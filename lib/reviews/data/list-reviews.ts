import type { UserActor } from "@/lib/actor";
import { bayesianRating } from "@/lib/bayesian-rating";
import { page, readUuidCursor } from "@/lib/cursor";
import { db } from "@/lib/db";
import { Prisma } from "@/lib/generated/prisma/client";
import { loadSeen, type Seen } from "@/lib/indicators/data/load-seen";
import { usageRight } from "@/lib/indicators/data/usage-right";
import { RATING_PRIOR } from "@/lib/indicators/rating";
import { COUNT_MAX, totalOf } from "@/lib/paging";
import { REVIEW_COLUMNS, REVIEW_FROM, type ReviewRow, toReview } from "@/lib/reviews/data/review-row";
import { decideReview } from "@/lib/reviews/may-review";
import type { RatingsPage, RatingsQuery, RatingsSummary, ReviewStanding } from "@/lib/reviews/schema";

/**
 * Reviews of an indicator, newest first, hidden ones left out; with the first page what they add up to and what the
 * reader may do. @throws AppError NOT_FOUND, VALIDATION on `cursor`.
 */
export async function listReviews(
  ref: string,
  actor: UserActor | null,
  query: RatingsQuery,
): Promise<RatingsPage> {
  const before = readUuidCursor(query.cursor);
  const seen = await loadSeen(ref, actor);
  const indicatorId = seen.row.id;
  const withStars =
    query.stars === undefined ? Prisma.empty : Prisma.sql`AND r.stars = ${query.stars}::smallint`;
  const beyond = before === undefined ? Prisma.empty : Prisma.sql`AND r.id < ${before}::uuid`;
  const rows = await db().$queryRaw<ReviewRow[]>`
    SELECT ${REVIEW_COLUMNS} ${REVIEW_FROM}
     WHERE r.indicator_id = ${indicatorId}::uuid AND r.hidden_at IS NULL ${withStars} ${beyond}
     ORDER BY r.id DESC LIMIT ${query.limit + 1}`;
  const { items, nextCursor } = page(rows, query.limit, ({ id }) => ({ id }));
  const list = { items: items.map((row) => toReview(row, actor?.userId ?? null)), nextCursor };
  if (before !== undefined) return list;
  const [summary, viewer] = await Promise.all([summaryOf(seen), standingOf(seen, actor)]);
  const found = query.stars === undefined ? summary.count : (summary.stars[query.stars - 1] ?? 0);
  return { ...list, ...totalOf(Math.min(found, COUNT_MAX + 1)), summary, viewer };
}

async function summaryOf({ row }: Seen): Promise<RatingsSummary> {
  const counts = await db().$queryRaw<{ stars: number; n: number; paid: number; sum: number }[]>`
    SELECT stars, count(*)::int AS n, (count(*) FILTER (WHERE licence_kind IN ('once', 'month')))::int AS paid
      FROM review WHERE indicator_id = ${row.id}::uuid AND hidden_at IS NULL GROUP BY stars`;
  const stars = [1, 2, 3, 4, 5].map((value) => counts.find((one) => one.stars === value)?.n ?? 0);
  const count = stars.reduce((all, n) => all + n, 0);
  const sum = stars.reduce((all, n, index) => all + n * (index + 1), 0);
  return {
    average: count === 0 ? null : bayesianRating(sum, count, RATING_PRIOR),
    count,
    stars,
    paid: counts.reduce((all, { paid }) => all + paid, 0),
  };
}

async function standingOf(seen: Seen, actor: UserActor | null): Promise<ReviewStanding> {
  const userId = actor?.userId ?? null;
  const right = decideReview({ userId, ...(await usageRight(db(), seen.row.id, userId)) });
  const own =
    userId === null
      ? []
      : await db().$queryRaw<ReviewRow[]>`
          SELECT ${REVIEW_COLUMNS} ${REVIEW_FROM}
           WHERE r.indicator_id = ${seen.row.id}::uuid AND r.user_id = ${userId}::uuid`;
  return {
    mayReview: right.may,
    whyNot: right.may ? null : right.whyNot,
    isOwner: userId === seen.row.developer_id,
    own: own[0] === undefined ? null : toReview(own[0], userId),
  };
}

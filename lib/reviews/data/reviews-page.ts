import type { UserActor } from "@/lib/actor";
import type { RatingPrior } from "@/lib/bayesian-rating";
import { bayesianRating } from "@/lib/bayesian-rating";
import { page, readUuidCursor } from "@/lib/cursor";
import { db } from "@/lib/db";
import { Prisma } from "@/lib/generated/prisma/client";
import { COUNT_MAX, totalOf } from "@/lib/paging";
import { ofSubject } from "@/lib/reviews/data/of-subject";
import { REVIEW_COLUMNS, REVIEW_FROM, type ReviewRow, toReview } from "@/lib/reviews/data/review-row";
import type { ReviewSubject } from "@/lib/reviews/review-subject";
import type { RatingsPage, RatingsQuery, RatingsSummary, ReviewStanding } from "@/lib/reviews/schema";

export interface ReviewedSubject extends Pick<ReviewSubject, "kind" | "id" | "ownerId"> {
  prior: RatingPrior;
  /** Whether the reader may review it; asked for the first page only. */
  readRight: () => Promise<{ may: true } | { may: false; whyNot: string }>;
}

/**
 * Reviews of a subject that the reader may see, newest first, hidden ones left out; with the first page what they add
 * up to and what the reader may do. @throws AppError VALIDATION on `cursor`.
 */
export async function reviewsPage(
  subject: ReviewedSubject,
  actor: UserActor | null,
  query: RatingsQuery,
): Promise<RatingsPage> {
  const before = readUuidCursor(query.cursor);
  const withStars =
    query.stars === undefined ? Prisma.empty : Prisma.sql`AND r.stars = ${query.stars}::smallint`;
  const beyond = before === undefined ? Prisma.empty : Prisma.sql`AND r.id < ${before}::uuid`;
  const rows = await db().$queryRaw<ReviewRow[]>`
    SELECT ${REVIEW_COLUMNS} ${REVIEW_FROM}
     WHERE ${ofSubject(subject)} AND r.hidden_at IS NULL ${withStars} ${beyond}
     ORDER BY r.id DESC LIMIT ${query.limit + 1}`;
  const { items, nextCursor } = page(rows, query.limit, ({ id }) => ({ id }));
  const list = { items: items.map((row) => toReview(row, actor?.userId ?? null)), nextCursor };
  if (before !== undefined) return list;
  const [summary, viewer] = await Promise.all([summaryOf(subject), standingOf(subject, actor)]);
  const found = query.stars === undefined ? summary.count : (summary.stars[query.stars - 1] ?? 0);
  return { ...list, ...totalOf(Math.min(found, COUNT_MAX + 1)), summary, viewer };
}

async function summaryOf(subject: ReviewedSubject): Promise<RatingsSummary> {
  const counts = await db().$queryRaw<{ stars: number; n: number; paid: number }[]>`
    SELECT stars, count(*)::int AS n, (count(*) FILTER (WHERE licence_kind IN ('once', 'month')))::int AS paid
      FROM review WHERE ${ofSubject(subject)} AND hidden_at IS NULL GROUP BY stars`;
  const stars = [1, 2, 3, 4, 5].map((value) => counts.find((one) => one.stars === value)?.n ?? 0);
  const count = stars.reduce((all, n) => all + n, 0);
  const sum = stars.reduce((all, n, index) => all + n * (index + 1), 0);
  return {
    average: count === 0 ? null : bayesianRating(sum, count, subject.prior),
    count,
    stars,
    paid: counts.reduce((all, { paid }) => all + paid, 0),
  };
}

async function standingOf(subject: ReviewedSubject, actor: UserActor | null): Promise<ReviewStanding> {
  const right = await subject.readRight();
  const [own] =
    actor === null
      ? []
      : await db().$queryRaw<ReviewRow[]>`
          SELECT ${REVIEW_COLUMNS} ${REVIEW_FROM} WHERE ${ofSubject(subject)} AND r.user_id = ${actor.userId}::uuid`;
  return {
    mayReview: right.may,
    whyNot: right.may ? null : right.whyNot,
    isOwner: actor?.userId === subject.ownerId,
    own: own === undefined ? null : toReview(own, actor?.userId ?? null),
  };
}

import type { UserActor } from "@/lib/actor";
import { recordAudit } from "@/lib/audit/mutations";
import { inTransaction, type Tx } from "@/lib/db";
import { AppError } from "@/lib/errors";
import type { LicenceKind } from "@/lib/generated/prisma/enums";
import { loadSeen } from "@/lib/indicators/data/load-seen";
import { usageRight } from "@/lib/indicators/data/usage-right";
import { moveRating } from "@/lib/indicators/mutations/move-rating";
import { notify } from "@/lib/notifications/mutations/notify";
import { readReview } from "@/lib/reviews/data/review-row";
import { decideReview } from "@/lib/reviews/may-review";
import type { RateInput, ReviewDto } from "@/lib/reviews/schema";
import { uuidv7 } from "@/lib/uuid";

export interface RateIndicatorCall {
  actor: UserActor;
  /** The indicator's id or slug. */
  ref: string;
  input: RateInput;
}

/**
 * Writes the actor's one review of an indicator, or writes it anew.
 * @throws AppError NOT_FOUND, UNPROCESSABLE for the developer and for people who never used it.
 */
export async function rateIndicator({ actor, ref, input }: RateIndicatorCall): Promise<ReviewDto> {
  const { row } = await loadSeen(ref, actor);
  return await inTransaction(async (tx) => {
    const usage = await usageRight(tx, row.id, actor.userId);
    const right = decideReview({ userId: actor.userId, ...usage });
    if (!right.may) throw new AppError("UNPROCESSABLE", right.whyNot);
    const written = await upsertReview(tx, {
      userId: actor.userId,
      indicatorId: row.id,
      stars: input.rating,
      comment: input.comment.trim(),
      licenceKind: usage.licenceKind,
      executionId: right.executionId,
    });
    await moveRating(tx, { indicatorId: row.id, ...written.move });
    await recordAudit(tx, actor, {
      action: written.isNew ? "review.written" : "review.changed",
      subjectKind: "review",
      subjectId: written.id,
      data: { indicatorId: row.id, stars: input.rating },
    });
    await notify(tx, {
      userId: usage.developerId,
      kind: "review-received",
      dedupeKey: `review-received:${written.id}`,
      data: { indicator: usage.name, slug: usage.slug, author: actor.handle, stars: input.rating },
    });
    return await readReview(tx, written.id, actor.userId);
  });
}

interface WrittenReview {
  id: string;
  isNew: boolean;
  /** What the stars of the indicator change by. */
  move: { stars: number; reviews: 0 | 1 };
}

interface NewReview {
  userId: string;
  indicatorId: string;
  stars: number;
  comment: string;
  licenceKind: LicenceKind | null;
  executionId: bigint;
}

/**
 * The insert waits for a twin; where one was there, its row is locked and tells the stars that this one replaces.
 * So each change of the stars is counted exactly once, however many come at once.
 */
async function upsertReview(tx: Tx, review: NewReview): Promise<WrittenReview> {
  const { userId, indicatorId, stars, comment, licenceKind, executionId } = review;
  const inserted = await tx.$queryRaw<{ id: string }[]>`
    INSERT INTO review (id, user_id, indicator_id, stars, comment, licence_kind, execution_id)
    VALUES (${uuidv7()}::uuid, ${userId}::uuid, ${indicatorId}::uuid, ${stars}::smallint, ${comment},
            ${licenceKind}::"LicenceKind", ${executionId})
    ON CONFLICT (user_id, indicator_id) DO NOTHING RETURNING id::text`;
  const [first] = inserted;
  if (first !== undefined) return { id: first.id, isNew: true, move: { stars, reviews: 1 } };
  const changed = await tx.$queryRaw<{ id: string; old_stars: number; hidden: boolean }[]>`
    UPDATE review r
       SET stars = ${stars}::smallint, comment = ${comment}, licence_kind = ${licenceKind}::"LicenceKind",
           execution_id = ${executionId}, updated_at = now()
      FROM (SELECT id, stars, hidden_at FROM review
             WHERE user_id = ${userId}::uuid AND indicator_id = ${indicatorId}::uuid FOR UPDATE) old
     WHERE r.id = old.id RETURNING r.id::text, old.stars AS old_stars, old.hidden_at IS NOT NULL AS hidden`;
  const [old] = changed;
  if (old === undefined) throw new Error(`the review of ${userId} on ${indicatorId} vanished`);
  return { id: old.id, isNew: false, move: { stars: old.hidden ? 0 : stars - old.old_stars, reviews: 0 } };
}

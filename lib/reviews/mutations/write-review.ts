import type { UserActor } from "@/lib/actor";
import { recordAudit } from "@/lib/audit/mutations";
import type { Tx } from "@/lib/db";
import type { LicenceKind } from "@/lib/generated/prisma/enums";
import { notify } from "@/lib/notifications/mutations/notify";
import type { RatingMove } from "@/lib/rating-move";
import { ofSubject } from "@/lib/reviews/data/of-subject";
import { readReview } from "@/lib/reviews/data/review-row";
import { moveStars } from "@/lib/reviews/mutations/move-stars";
import { type ReviewSubject, subjectNews } from "@/lib/reviews/review-subject";
import type { RateInput, ReviewDto } from "@/lib/reviews/schema";
import { uuidv7 } from "@/lib/uuid";

export interface NewReview {
  subject: ReviewSubject;
  input: RateInput;
  /** What gives the right; of providers it is kept with the follow. */
  licenceKind: LicenceKind | null;
  executionId: bigint | null;
}

/** Writes the actor's one review of a subject, or writes it anew: stars, audit and news. The caller has the right checked. */
export async function writeReview(tx: Tx, actor: UserActor, review: NewReview): Promise<ReviewDto> {
  const { subject, input } = review;
  const written = await upsertReview(tx, actor.userId, review);
  await moveStars(tx, subject, written.move);
  await recordAudit(tx, actor, {
    action: written.isNew ? "review.written" : "review.changed",
    subjectKind: "review",
    subjectId: written.id,
    data: { [`${subject.kind}Id`]: subject.id, stars: input.rating },
  });
  await notify(tx, {
    userId: subject.ownerId,
    kind: "review-received",
    dedupeKey: `review-received:${written.id}`,
    data: { ...subjectNews(subject), author: actor.handle, stars: input.rating },
  });
  return await readReview(tx, written.id, actor.userId);
}

interface WrittenReview {
  id: string;
  isNew: boolean;
  move: RatingMove;
}

/**
 * The insert waits for a twin; where one was there, its row is locked and tells the stars that this one replaces.
 * So each change of the stars is counted exactly once, however many come at once.
 */
async function upsertReview(tx: Tx, userId: string, review: NewReview): Promise<WrittenReview> {
  const { subject, input, licenceKind, executionId } = review;
  const { rating: stars } = input;
  const comment = input.comment.trim();
  const indicatorId = subject.kind === "indicator" ? subject.id : null;
  const providerId = subject.kind === "provider" ? subject.id : null;
  const inserted = await tx.$queryRaw<{ id: string }[]>`
    INSERT INTO review (id, user_id, indicator_id, provider_id, stars, comment, licence_kind, execution_id)
    VALUES (${uuidv7()}::uuid, ${userId}::uuid, ${indicatorId}::uuid, ${providerId}::uuid, ${stars}::smallint, ${comment},
            ${licenceKind}::"LicenceKind", ${executionId}::bigint)
    ON CONFLICT DO NOTHING RETURNING id::text`;
  const [first] = inserted;
  if (first !== undefined) return { id: first.id, isNew: true, move: { stars, reviews: 1 } };
  const changed = await tx.$queryRaw<{ id: string; old_stars: number; hidden: boolean }[]>`
    UPDATE review r
       SET stars = ${stars}::smallint, comment = ${comment}, licence_kind = ${licenceKind}::"LicenceKind",
           execution_id = ${executionId}::bigint, updated_at = now()
      FROM (SELECT id, stars, hidden_at FROM review
             WHERE user_id = ${userId}::uuid AND ${ofSubject(subject)} FOR UPDATE) old
     WHERE r.id = old.id RETURNING r.id::text, old.stars AS old_stars, old.hidden_at IS NOT NULL AS hidden`;
  const [old] = changed;
  if (old === undefined) throw new Error(`the review of ${userId} on ${subject.id} vanished`);
  return { id: old.id, isNew: false, move: { stars: old.hidden ? 0 : stars - old.old_stars, reviews: 0 } };
}

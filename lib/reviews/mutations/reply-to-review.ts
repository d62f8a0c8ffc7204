import type { UserActor } from "@/lib/actor";
import { recordAudit } from "@/lib/audit/mutations";
import { inTransaction, transactionNow } from "@/lib/db";
import { notFound } from "@/lib/errors";
import { notify } from "@/lib/notifications/mutations/notify";
import { readReview } from "@/lib/reviews/data/review-row";
import { lockReview } from "@/lib/reviews/mutations/lock-review";
import { subjectNews } from "@/lib/reviews/review-subject";
import type { ReviewDto } from "@/lib/reviews/schema";

export interface ReplyCall {
  actor: UserActor;
  reviewId: string;
  /** Null takes the reply back. */
  reply: string | null;
}

/**
 * Writes, changes or takes back the answer to a review of one's own indicator or profile; its author is told of the
 * first one.
 * @throws AppError NOT_FOUND, also for everybody else and for hidden reviews.
 */
export async function replyToReview({ actor, reviewId, reply }: ReplyCall): Promise<ReviewDto> {
  return await inTransaction(async (tx) => {
    const { subject, userId, hiddenAt } = await lockReview(tx, reviewId);
    if (subject.ownerId !== actor.userId || hiddenAt !== null) throw notFound("The review");
    const repliedAt = reply === null ? null : await transactionNow(tx);
    await tx.review.update({ where: { id: reviewId }, data: { reply, repliedAt }, select: { id: true } });
    await recordAudit(tx, actor, {
      action: reply === null ? "review.reply-removed" : "review.replied",
      subjectKind: "review",
      subjectId: reviewId,
    });
    if (reply !== null) {
      await notify(tx, {
        userId,
        kind: "review-replied",
        dedupeKey: `review-replied:${reviewId}`,
        data: { ...subjectNews(subject), reply },
      });
    }
    return await readReview(tx, reviewId, actor.userId);
  });
}

import type { UserActor } from "@/lib/actor";
import { recordAudit } from "@/lib/audit/mutations";
import { db, inTransaction } from "@/lib/db";
import { AppError, notFound } from "@/lib/errors";
import { loadSeen } from "@/lib/indicators/data/load-seen";
import { uuidv7 } from "@/lib/uuid";

export interface ReportCall {
  actor: UserActor;
  reviewId: string;
  reason: string;
}

/**
 * Puts a review before the curators, once for each person.
 * @throws AppError NOT_FOUND, also for hidden reviews, UNPROCESSABLE for one's own, CONFLICT a second time.
 */
export async function reportReview({ actor, reviewId, reason }: ReportCall): Promise<{ id: string }> {
  const about = await db().review.findUnique({ where: { id: reviewId }, select: { indicatorId: true } });
  if (about === null) throw notFound("The review");
  await loadSeen(about.indicatorId, actor);
  return await inTransaction(async (tx) => {
    const review = await tx.review.findUnique({
      where: { id: reviewId },
      select: { userId: true, hiddenAt: true },
    });
    if (review === null || review.hiddenAt !== null) throw notFound("The review");
    if (review.userId === actor.userId)
      throw new AppError("UNPROCESSABLE", "This is your own review: change it.");
    const id = uuidv7();
    const written = await tx.$executeRaw`
      INSERT INTO review_report (id, review_id, reporter_id, reason)
      VALUES (${id}::uuid, ${reviewId}::uuid, ${actor.userId}::uuid, ${reason}) ON CONFLICT DO NOTHING`;
    if (written === 0) throw new AppError("CONFLICT", "You have reported this review already.");
    await recordAudit(tx, actor, {
      action: "review.reported",
      subjectKind: "review",
      subjectId: reviewId,
      data: { reportId: id },
    });
    return { id };
  });
}

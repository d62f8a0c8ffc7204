import type { UserActor } from "@/lib/actor";
import { recordAudit } from "@/lib/audit/mutations";
import { db, inTransaction, type Tx } from "@/lib/db";
import { AppError, notFound } from "@/lib/errors";
import { loadSeen } from "@/lib/indicators/data/load-seen";
import { notifyEach } from "@/lib/notifications/mutations/notify";
import { loadProvider } from "@/lib/providers/data/find-provider";
import { type LockedReview, lockReview } from "@/lib/reviews/mutations/lock-review";
import { reportedNews } from "@/lib/reviews/report-news";
import { curatorIds } from "@/lib/users/data/curator-ids";
import { uuidv7 } from "@/lib/uuid";

export interface ReportCall {
  actor: UserActor;
  reviewId: string;
  reason: string;
}

/**
 * Puts a review before the curators, once for each person. They are told of the first open report of a review; those
 * that come while one is open join it silently.
 * @throws AppError NOT_FOUND, also for hidden reviews, UNPROCESSABLE for one's own, CONFLICT a second time.
 */
export async function reportReview({ actor, reviewId, reason }: ReportCall): Promise<{ id: string }> {
  await refuseUnseen(reviewId, actor);
  return await inTransaction(async (tx) => {
    const review = await lockReview(tx, reviewId);
    if (review.hiddenAt !== null) throw notFound("The review");
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
    await tellCurators(tx, review, { id, reporter: actor, reason });
    return { id };
  });
}

/** A review is there for those who see what it is about. */
async function refuseUnseen(reviewId: string, actor: UserActor): Promise<void> {
  const about = await db().review.findUnique({
    where: { id: reviewId },
    select: { indicatorId: true, providerId: true },
  });
  if (about?.indicatorId) await loadSeen(about.indicatorId, actor);
  else if (about?.providerId) await loadProvider(about.providerId, actor);
  else throw notFound("The review");
}

interface WrittenReport {
  id: string;
  reporter: UserActor;
  reason: string;
}

/** The review's lock queues reports and decisions, so exactly one report finds no other open. */
async function tellCurators(tx: Tx, review: LockedReview, report: WrittenReport): Promise<void> {
  const others = await tx.reviewReport.count({
    where: { reviewId: review.id, state: "open", id: { not: report.id } },
  });
  if (others > 0) return;
  const parties = [review.userId, review.subject.ownerId, report.reporter.userId];
  await notifyEach(tx, reportedNews({ ...report, subject: review.subject }, await curatorIds(tx, parties)));
}

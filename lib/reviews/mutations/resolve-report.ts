import { isCurator, type UserActor } from "@/lib/actor";
import { recordAudit } from "@/lib/audit/mutations";
import { inTransaction, type Tx, transactionNow } from "@/lib/db";
import { AppError, notFound } from "@/lib/errors";
import { notifyEach } from "@/lib/notifications/mutations/notify";
import { readReport } from "@/lib/reviews/data/list-reports";
import { type LockedReview, lockReview } from "@/lib/reviews/mutations/lock-review";
import { moveStars } from "@/lib/reviews/mutations/move-stars";
import { reportNews } from "@/lib/reviews/report-news";
import type { ReportDto, ResolveInput } from "@/lib/reviews/schema";

export interface ResolveCall {
  actor: UserActor;
  reportId: string;
  input: ResolveInput;
}

/**
 * Decides on a report: `uphold` hides the review, takes its stars off and settles every open report about it;
 * `dismiss` keeps it. Author and reporters are told.
 * @throws AppError FORBIDDEN, NOT_FOUND, CONFLICT when it was decided before, UNPROCESSABLE for whoever wrote,
 *   reported or is the subject of the review.
 */
export async function resolveReport({ actor, reportId, input }: ResolveCall): Promise<ReportDto> {
  if (!isCurator(actor)) throw new AppError("FORBIDDEN", "Only curators may do this.");
  return await inTransaction(async (tx) => {
    const report = await tx.reviewReport.findUnique({ where: { id: reportId } });
    if (report === null) throw notFound("The report");
    const review = await lockReview(tx, report.reviewId);
    if ([review.userId, review.subject.ownerId, report.reporterId].includes(actor.userId)) {
      throw new AppError("UNPROCESSABLE", "You are part of this case: another curator has to decide.");
    }
    const settled = await settle(tx, actor, { reportId, review, input });
    if (input.verdict === "uphold" && review.hiddenAt === null) await hide(tx, review);
    await recordAudit(tx, actor, {
      action: input.verdict === "uphold" ? "review.hidden" : "review.report-dismissed",
      subjectKind: "review",
      subjectId: review.id,
      data: { reportId, note: input.note },
    });
    await notifyEach(tx, reportNews({ review, settled, verdict: input.verdict, note: input.note }));
    return await readReport(tx, reportId, actor.userId);
  });
}

interface Case {
  reportId: string;
  review: LockedReview;
  input: ResolveInput;
}

interface SettledReport {
  id: string;
  reporterId: string;
}

/** The review's lock queues curators; the state says whether this one came first. */
async function settle(tx: Tx, actor: UserActor, { reportId, review, input }: Case): Promise<SettledReport[]> {
  const which =
    input.verdict === "uphold"
      ? { reviewId: review.id, state: "open" as const }
      : { id: reportId, state: "open" as const };
  const open = await tx.reviewReport.findMany({ where: which, select: { id: true, reporterId: true } });
  if (!open.some(({ id }) => id === reportId)) {
    throw new AppError("CONFLICT", "Another curator has decided on this report.");
  }
  await tx.reviewReport.updateMany({
    where: { id: { in: open.map(({ id }) => id) } },
    data: {
      state: input.verdict === "uphold" ? "upheld" : "dismissed",
      resolvedBy: actor.userId,
      resolvedAt: await transactionNow(tx),
      note: input.note,
    },
  });
  return open;
}

async function hide(tx: Tx, review: LockedReview): Promise<void> {
  const hiddenAt = await transactionNow(tx);
  await tx.review.update({ where: { id: review.id }, data: { hiddenAt }, select: { id: true } });
  await moveStars(tx, review.subject, { stars: -review.stars, reviews: -1 });
}

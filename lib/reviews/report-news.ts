import type { NotificationOrder } from "@/lib/notifications/kinds";
import { type ReviewSubject, subjectNews } from "@/lib/reviews/review-subject";

export interface FirstReport {
  id: string;
  reporter: { handle: string };
  reason: string;
  subject: ReviewSubject;
}

/** Tells the curators that a review waits for them. */
export function reportedNews(report: FirstReport, curatorIds: readonly string[]): NotificationOrder[] {
  const { id, reporter, reason, subject } = report;
  return curatorIds.map((userId) => ({
    userId,
    kind: "review-reported",
    dedupeKey: `review-reported:${id}:${userId}`,
    data: { ...subjectNews(subject), reporter: reporter.handle, reason },
  }));
}

export interface DecidedReports {
  review: { id: string; userId: string; subject: ReviewSubject };
  settled: readonly { id: string; reporterId: string }[];
  verdict: "uphold" | "dismiss";
  /** The curator's. */
  note: string;
}

/** Whom a decision is news for: every reporter it settles and, when the review goes, its author. */
export function reportNews({ review, settled, verdict, note }: DecidedReports): NotificationOrder[] {
  const about = subjectNews(review.subject);
  const upheld = verdict === "uphold";
  const reporters = settled.map(
    ({ id, reporterId }): NotificationOrder => ({
      userId: reporterId,
      kind: "report-resolved",
      dedupeKey: `report-resolved:${id}`,
      data: { ...about, upheld, note },
    }),
  );
  if (!upheld) return reporters;
  const author: NotificationOrder = {
    userId: review.userId,
    kind: "review-hidden",
    dedupeKey: `review-hidden:${review.id}`,
    data: { ...about, note },
  };
  return [author, ...reporters];
}

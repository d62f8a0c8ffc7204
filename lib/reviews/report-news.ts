import type { NotificationOrder } from "@/lib/notifications/kinds";

export interface FirstReport {
  id: string;
  reporter: { handle: string };
  reason: string;
  indicator: { name: string; slug: string };
}

/** Tells the curators that a review waits for them. */
export function reportedNews(report: FirstReport, curatorIds: readonly string[]): NotificationOrder[] {
  const { id, reporter, reason, indicator } = report;
  return curatorIds.map((userId) => ({
    userId,
    kind: "review-reported",
    dedupeKey: `review-reported:${id}:${userId}`,
    data: { indicator: indicator.name, slug: indicator.slug, reporter: reporter.handle, reason },
  }));
}

export interface DecidedReports {
  review: { id: string; userId: string; indicator: { name: string; slug: string } };
  settled: readonly { id: string; reporterId: string }[];
  verdict: "uphold" | "dismiss";
  /** The curator's. */
  note: string;
}

/** Whom a decision is news for: every reporter it settles and, when the review goes, its author. */
export function reportNews({ review, settled, verdict, note }: DecidedReports): NotificationOrder[] {
  const listing = { indicator: review.indicator.name, slug: review.indicator.slug };
  const upheld = verdict === "uphold";
  const reporters = settled.map(
    ({ id, reporterId }): NotificationOrder => ({
      userId: reporterId,
      kind: "report-resolved",
      dedupeKey: `report-resolved:${id}`,
      data: { ...listing, upheld, note },
    }),
  );
  if (!upheld) return reporters;
  const author: NotificationOrder = {
    userId: review.userId,
    kind: "review-hidden",
    dedupeKey: `review-hidden:${review.id}`,
    data: { ...listing, note },
  };
  return [author, ...reporters];
}

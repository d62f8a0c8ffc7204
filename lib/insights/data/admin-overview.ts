import { isAdmin, type UserActor } from "@/lib/actor";
import { revenueReport } from "@/lib/billing/data/sales";
import type { RevenueReport } from "@/lib/billing/schema";
import { reviewQueue } from "@/lib/indicators/data/review-queue";
import type { ReviewQueueItem } from "@/lib/indicators/review-schema";
import { countFailedRuns } from "@/lib/jobs/data/run-list";
import { addDays } from "@/lib/time";
import { countWaitingFlags } from "@/lib/verification/data/list-flagged";

export const OVERVIEW_DAYS = 30;

export interface AdminOverview {
  queue: ReviewQueueItem[];
  /** Flags of records that nobody has decided about. */
  waitingFlags: number;
  /** Sales of the last days with the newest five; null for curators, who do not see money. */
  revenue: RevenueReport | null;
  /** Runs of jobs that were given up in the last day; null for curators. */
  failedRuns: number | null;
}

/** What a curator finds first: who waits, and for admins what was sold. @throws AppError FORBIDDEN. */
export async function adminOverview(actor: UserActor, now: Date): Promise<AdminOverview> {
  const [queue, waitingFlags, revenue, failedRuns] = await Promise.all([
    reviewQueue(actor),
    countWaitingFlags(),
    isAdmin(actor) ? revenueReport(actor, { days: OVERVIEW_DAYS, limit: 5 }) : null,
    isAdmin(actor) ? countFailedRuns(addDays(now, -1)) : null,
  ]);
  return { queue, waitingFlags, revenue, failedRuns };
}

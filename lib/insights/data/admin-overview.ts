import { isAdmin, type UserActor } from "@/lib/actor";
import { revenueReport } from "@/lib/billing/data/sales";
import type { RevenueReport } from "@/lib/billing/schema";
import { reviewQueue } from "@/lib/indicators/data/review-queue";
import type { ReviewQueueItem } from "@/lib/indicators/schema";

export const OVERVIEW_DAYS = 30;

export interface AdminOverview {
  queue: ReviewQueueItem[];
  /** Sales of the last days with the newest five; null for curators, who do not see money. */
  revenue: RevenueReport | null;
}

/** What a curator finds first: who waits, and for admins what was sold. @throws AppError FORBIDDEN. */
export async function adminOverview(actor: UserActor): Promise<AdminOverview> {
  const [queue, revenue] = await Promise.all([
    reviewQueue(actor),
    isAdmin(actor) ? revenueReport(actor, { days: OVERVIEW_DAYS, limit: 5 }) : null,
  ]);
  return { queue, revenue };
}

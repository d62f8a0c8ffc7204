import type { UserActor } from "@/lib/actor";
import { db } from "@/lib/db";
import { loadSeen } from "@/lib/indicators/data/load-seen";
import { usageRight } from "@/lib/indicators/data/usage-right";
import { RATING_PRIOR } from "@/lib/indicators/rating";
import { reviewsPage } from "@/lib/reviews/data/reviews-page";
import { decideReview } from "@/lib/reviews/may-review";
import type { RatingsPage, RatingsQuery } from "@/lib/reviews/schema";

/** Reviews of an indicator, as `reviewsPage`. @throws AppError NOT_FOUND, VALIDATION on `cursor`. */
export async function listReviews(
  ref: string,
  actor: UserActor | null,
  query: RatingsQuery,
): Promise<RatingsPage> {
  const { row } = await loadSeen(ref, actor);
  const userId = actor?.userId ?? null;
  const subject = {
    kind: "indicator",
    id: row.id,
    ownerId: row.developer_id,
    prior: RATING_PRIOR,
    readRight: async () => decideReview({ userId, ...(await usageRight(db(), row.id, userId)) }),
  } as const;
  return await reviewsPage(subject, actor, query);
}

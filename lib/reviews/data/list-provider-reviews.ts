import type { UserActor } from "@/lib/actor";
import { db } from "@/lib/db";
import { loadProvider } from "@/lib/providers/data/find-provider";
import { PROVIDER_RATING_PRIOR } from "@/lib/providers/rating";
import { followerFacts } from "@/lib/reviews/data/follower-facts";
import { reviewsPage } from "@/lib/reviews/data/reviews-page";
import { decideProviderReview } from "@/lib/reviews/may-rate-provider";
import type { RatingsPage, RatingsQuery } from "@/lib/reviews/schema";

/** Reviews of a provider, as `reviewsPage`. @throws AppError NOT_FOUND, VALIDATION on `cursor`. */
export async function listProviderReviews(
  providerId: string,
  actor: UserActor | null,
  query: RatingsQuery,
): Promise<RatingsPage> {
  const { userId: ownerId } = await loadProvider(providerId, actor);
  const userId = actor?.userId ?? null;
  const subject = {
    kind: "provider",
    id: providerId,
    ownerId,
    prior: PROVIDER_RATING_PRIOR,
    readRight: async () =>
      decideProviderReview({ userId, ownerId, ...(await followerFacts(db(), providerId, userId)) }),
  } as const;
  return await reviewsPage(subject, actor, query);
}

import type { UserActor } from "@/lib/actor";
import { inTransaction } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { loadProvider } from "@/lib/providers/data/find-provider";
import { followerFacts } from "@/lib/reviews/data/follower-facts";
import { decideProviderReview } from "@/lib/reviews/may-rate-provider";
import { writeReview } from "@/lib/reviews/mutations/write-review";
import type { RateInput, ReviewDto } from "@/lib/reviews/schema";

export interface RateProviderCall {
  actor: UserActor;
  providerId: string;
  input: RateInput;
}

/**
 * Writes the actor's one review of a provider, or writes it anew.
 * @throws AppError NOT_FOUND, UNPROCESSABLE for the provider and for people who did not follow long enough.
 */
export async function rateProvider({ actor, providerId, input }: RateProviderCall): Promise<ReviewDto> {
  const { displayName: name, userId: ownerId } = await loadProvider(providerId, actor);
  return await inTransaction(async (tx) => {
    const followed = await followerFacts(tx, providerId, actor.userId);
    const right = decideProviderReview({ userId: actor.userId, ownerId, ...followed });
    if (!right.may) throw new AppError("UNPROCESSABLE", right.whyNot);
    return await writeReview(tx, actor, {
      subject: { kind: "provider", id: providerId, name, ownerId },
      input,
      licenceKind: null,
      executionId: null,
    });
  });
}

import type { UserActor } from "@/lib/actor";
import { inTransaction } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { loadSeen } from "@/lib/indicators/data/load-seen";
import { usageRight } from "@/lib/indicators/data/usage-right";
import { decideReview } from "@/lib/reviews/may-review";
import { writeReview } from "@/lib/reviews/mutations/write-review";
import type { RateInput, ReviewDto } from "@/lib/reviews/schema";

export interface RateIndicatorCall {
  actor: UserActor;
  /** The indicator's id or slug. */
  ref: string;
  input: RateInput;
}

/**
 * Writes the actor's one review of an indicator, or writes it anew.
 * @throws AppError NOT_FOUND, UNPROCESSABLE for the developer and for people who never used it.
 */
export async function rateIndicator({ actor, ref, input }: RateIndicatorCall): Promise<ReviewDto> {
  const { row } = await loadSeen(ref, actor);
  return await inTransaction(async (tx) => {
    const usage = await usageRight(tx, row.id, actor.userId);
    const right = decideReview({ userId: actor.userId, ...usage });
    if (!right.may) throw new AppError("UNPROCESSABLE", right.whyNot);
    const { id, slug, name, developerId: ownerId, licenceKind } = usage;
    return await writeReview(tx, actor, {
      subject: { kind: "indicator", id, slug, name, ownerId },
      input,
      licenceKind,
      executionId: right.executionId,
    });
  });
}

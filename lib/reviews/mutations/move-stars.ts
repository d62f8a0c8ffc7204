import type { Tx } from "@/lib/db";
import { moveRating } from "@/lib/indicators/mutations/move-rating";
import { moveProviderRating } from "@/lib/providers/mutations/move-provider-rating";
import type { RatingMove } from "@/lib/rating-move";
import type { ReviewSubject } from "@/lib/reviews/review-subject";

/** Moves the stars of what a review is about. */
export async function moveStars(tx: Tx, { kind, id }: ReviewSubject, move: RatingMove): Promise<void> {
  await (kind === "indicator" ? moveRating(tx, id, move) : moveProviderRating(tx, id, move));
}

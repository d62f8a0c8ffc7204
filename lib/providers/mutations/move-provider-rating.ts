import type { Tx } from "@/lib/db";
import type { RatingMove } from "@/lib/rating-move";

/** Moves a provider's sum of stars by what one review changed: added, never read and written back. */
export async function moveProviderRating(
  tx: Tx,
  providerId: string,
  { stars, reviews }: RatingMove,
): Promise<void> {
  if (stars === 0 && reviews === 0) return;
  await tx.$executeRaw`
    UPDATE provider SET rating_sum = rating_sum + ${stars}::int, rating_count = rating_count + ${reviews}::int
     WHERE id = ${providerId}::uuid`;
}

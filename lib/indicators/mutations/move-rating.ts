import type { Tx } from "@/lib/db";
import type { RatingMove } from "@/lib/rating-move";

/** Moves an indicator's sum of stars by what one review changed: added, never read and written back. */
export async function moveRating(tx: Tx, indicatorId: string, { stars, reviews }: RatingMove): Promise<void> {
  if (stars === 0 && reviews === 0) return;
  await tx.$executeRaw`
    UPDATE indicator SET rating_sum = rating_sum + ${stars}::int, rating_count = rating_count + ${reviews}::int
     WHERE id = ${indicatorId}::uuid`;
}

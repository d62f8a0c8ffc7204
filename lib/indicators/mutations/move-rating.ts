import type { Tx } from "@/lib/db";

export interface RatingMove {
  indicatorId: string;
  /** Added to the sum of stars; may be negative. */
  stars: number;
  /** Added to the number of reviews. */
  reviews: -1 | 0 | 1;
}

/** Moves an indicator's sum of stars by what one review changed: added, never read and written back. */
export async function moveRating(tx: Tx, { indicatorId, stars, reviews }: RatingMove): Promise<void> {
  if (stars === 0 && reviews === 0) return;
  await tx.$executeRaw`
    UPDATE indicator SET rating_sum = rating_sum + ${stars}::int, rating_count = rating_count + ${reviews}::int
     WHERE id = ${indicatorId}::uuid`;
}

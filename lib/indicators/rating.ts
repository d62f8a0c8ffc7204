/** What an unrated listing is taken for, and how many reviews that counts as. */
export const RATING_PRIOR = { stars: 3.5, reviews: 5 } as const;

/**
 * The published average of `count` reviews whose stars add up to `sum`: drawn towards the prior, so that one review
 * of five stars does not beat a hundred of 4.8. Formula: (sum + prior stars × prior reviews) / (count + prior reviews).
 */
export function bayesianRating(sum: number, count: number): number {
  const { stars, reviews } = RATING_PRIOR;
  return (sum + stars * reviews) / (count + reviews);
}

/** What something unrated is taken for, and how many reviews that counts as. */
export interface RatingPrior {
  stars: number;
  reviews: number;
}

/**
 * The published average of `count` reviews whose stars add up to `sum`: drawn towards the prior, so that one review
 * of five stars does not beat a hundred of 4.8. Formula: (sum + prior stars × prior reviews) / (count + prior reviews).
 */
export function bayesianRating(sum: number, count: number, { stars, reviews }: RatingPrior): number {
  return (sum + stars * reviews) / (count + reviews);
}

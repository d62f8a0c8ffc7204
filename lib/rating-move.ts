/** What one review changes about the stars of what it is about. */
export interface RatingMove {
  /** Added to the sum of stars; may be negative. */
  stars: number;
  /** Added to the number of reviews. */
  reviews: -1 | 0 | 1;
}

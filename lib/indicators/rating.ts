import type { RatingPrior } from "@/lib/bayesian-rating";

/** An unrated indicator. */
export const RATING_PRIOR = { stars: 3.5, reviews: 5 } as const satisfies RatingPrior;

import type { RatingPrior } from "@/lib/bayesian-rating";

/** An unrated provider (reference/copy-trading.md §4.4). */
export const PROVIDER_RATING_PRIOR = { stars: 3.5, reviews: 10 } as const satisfies RatingPrior;

import type { RatingPrior } from "@/lib/bayesian-rating";
import { RATING_PRIOR } from "@/lib/indicators/rating";
import { PROVIDER_RATING_PRIOR } from "@/lib/providers/rating";

/** What differs between reviews of indicators and of providers. */
export interface ReviewHalf {
  prior: RatingPrior;
  /** Who may review, where nobody has. */
  whoMay: string;
  /** Where the API keeps single reviews. */
  ratingsPath: string;
  /** What the owner is called where an answer stands. */
  owner: string;
}

export const REVIEW_HALVES = {
  indicator: {
    prior: RATING_PRIOR,
    whoMay: "Only people who ran it may review it.",
    ratingsPath: "/api/indicators/ratings",
    owner: "developer",
  },
  provider: {
    prior: PROVIDER_RATING_PRIOR,
    whoMay:
      "Only people who followed for 14 days with a copied trade, or paid a month, may review a provider.",
    ratingsPath: "/api/marketplace/ratings",
    owner: "owner",
  },
} as const satisfies Record<string, ReviewHalf>;
export type ReviewHalfName = keyof typeof REVIEW_HALVES;

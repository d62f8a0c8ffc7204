/** What the right to review a provider depends on. */
export interface FollowerFacts {
  /** Days of following in all. */
  followedDays: number;
  copiedTrades: number;
  /** Months of the subscription that were paid and not given back. */
  paidMonths: number;
}

export interface RatingFacts extends FollowerFacts {
  /** Null: nobody is signed in. */
  userId: string | null;
  ownerId: string;
}

export type RatingRight = { may: true } | { may: false; whyNot: string };

export const FOLLOWED_DAYS_MIN = 14;

/** Only people who followed a provider review it: long enough and with a copied trade, or for a paid month. */
export function decideProviderReview(facts: RatingFacts): RatingRight {
  const { userId, ownerId, followedDays, copiedTrades, paidMonths } = facts;
  if (userId === null) return { may: false, whyNot: "Sign in to review it." };
  if (userId === ownerId) return { may: false, whyNot: "Nobody reviews their own record." };
  if (paidMonths > 0 || (followedDays >= FOLLOWED_DAYS_MIN && copiedTrades > 0)) return { may: true };
  return {
    may: false,
    whyNot: `Follow first: a review takes ${FOLLOWED_DAYS_MIN} days of following with a copied trade, or a paid month.`,
  };
}

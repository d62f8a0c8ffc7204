import type { IndicatorStatus } from "@/lib/generated/prisma/enums";
import { RENEWAL_DAYS } from "@/lib/indicators/licence-state";
import type { PriceTerms } from "@/lib/indicators/plan-purchase";
import { type Money, money } from "@/lib/money";
import { addDays, addMonths } from "@/lib/time";

/** Why a month is not followed by another one. */
export const RENEWAL_ENDS = [
  "price_raised",
  "not_offered",
  "now_free",
  "suspended",
  "no_money",
  "too_late",
  "account_closed",
] as const;
export type RenewalEnd = (typeof RENEWAL_ENDS)[number];

export interface RenewalOutlook {
  /** The most a month may cost without asking again, minor units. */
  agreedMinor: bigint;
  /** Today's price; null: free. */
  price: PriceTerms | null;
  listingStatus: IndicatorStatus;
  /** The version the next month would run, pinned or newest, is approved. */
  versionOffered: boolean;
}

/** Why the next month cannot be, as things stand; null: it can, and costs `nextMonthPrice`. */
export function renewalObstacle(outlook: RenewalOutlook): RenewalEnd | null {
  const { price, listingStatus, versionOffered, agreedMinor } = outlook;
  if (listingStatus !== "listed" || !versionOffered) return "suspended";
  if (price === null) return "now_free";
  if (price.monthMinor === null) return "not_offered";
  return price.monthMinor > agreedMinor ? "price_raised" : null;
}

export interface RenewalFacts extends RenewalOutlook {
  licence: {
    validUntil: Date;
    anchorAt: Date;
    periodNo: number;
    renewalFailedAt: Date | null;
    attempts: number;
  };
  buyerClosed: boolean;
  /** What the buyer can spend. */
  balanceMinor: bigint;
  now: Date;
}

export type RenewalPlan =
  | { action: "renew"; gross: Money; validFrom: Date; validUntil: Date; anchorAt: Date; periodNo: number }
  | { action: "retry"; gross: Money; failedAt: Date; attempts: number; nextTryAt: Date }
  | { action: "end"; because: RenewalEnd };

/**
 * What becomes of a month whose end has come.
 *
 * The next month begins where this one ended and ends on the anchor's day. After a failed attempt it begins when
 * it is paid, with a new anchor: nobody pays for time without service. A renewal that nobody tried for three days
 * is given up rather than charged late.
 */
export function planRenewal(facts: RenewalFacts): RenewalPlan {
  const { licence, now, price } = facts;
  const obstacle = renewalObstacle(facts);
  if (facts.buyerClosed) return { action: "end", because: "account_closed" };
  if (obstacle !== null) return { action: "end", because: obstacle };
  const untried = licence.renewalFailedAt === null;
  if (untried && now >= addDays(licence.validUntil, RENEWAL_DAYS))
    return { action: "end", because: "too_late" };
  if (price?.monthMinor == null) throw new Error("a month without a price has an obstacle");
  const gross = money(price.monthMinor, price.currency);
  if (facts.balanceMinor < gross.minor) return planRetry(facts, gross);
  const anchorAt = untried ? licence.anchorAt : now;
  const periodNo = untried ? licence.periodNo + 1 : 1;
  const validFrom = untried ? licence.validUntil : now;
  return { action: "renew", gross, validFrom, validUntil: addMonths(anchorAt, periodNo), anchorAt, periodNo };
}

/** Tried when it ends and daily for three days after that. */
function planRetry({ licence, now }: RenewalFacts, gross: Money): RenewalPlan {
  const attempts = licence.attempts + 1;
  if (attempts > RENEWAL_DAYS) return { action: "end", because: "no_money" };
  const failedAt = licence.renewalFailedAt ?? now;
  return { action: "retry", gross, failedAt, attempts, nextTryAt: nextRenewalTry(failedAt, attempts) };
}

/** When a renewal that found too little money is tried again. */
export function nextRenewalTry(failedAt: Date, attempts: number): Date {
  return addDays(failedAt, attempts);
}

import type { RenewalEnd } from "@/lib/indicators/plan-renewal";

const WORDS: Record<RenewalEnd, string> = {
  price_raised: "the price rose above what you agreed to",
  not_offered: "it is no longer sold by the month",
  now_free: "it is free now and needs no licence",
  suspended: "it was taken off the market",
  no_money: "the wallet did not cover the price on four days",
  too_late: "the renewal could not be made in time; nothing was charged",
  account_closed: "the account was closed",
};

/** Why a month is not followed by another one, as the end of a sentence. */
export function renewalEndWords(because: RenewalEnd): string {
  return WORDS[because];
}

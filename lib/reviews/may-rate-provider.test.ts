import { expect, test } from "vitest";
import { decideProviderReview, type RatingFacts } from "@/lib/reviews/may-rate-provider";

const facts: RatingFacts = {
  userId: "follower",
  ownerId: "provider",
  followedDays: 14,
  copiedTrades: 1,
  paidMonths: 0,
};

test.each<[string, Partial<RatingFacts>, RegExp | null]>([
  ["14 days with a copied trade", {}, null],
  ["a paid month, whatever was copied", { followedDays: 1, copiedTrades: 0, paidMonths: 1 }, null],
  ["13 days", { followedDays: 13 }, /Follow first/],
  ["a year without a copied trade", { followedDays: 365, copiedTrades: 0 }, /Follow first/],
  ["nothing", { followedDays: 0, copiedTrades: 0 }, /Follow first/],
  ["nobody", { userId: null }, /Sign in/],
  ["the provider, whatever they paid", { userId: "provider", paidMonths: 12 }, /their own/],
])("%s", (_, more, whyNot) => {
  const right = decideProviderReview({ ...facts, ...more });
  if (whyNot === null) expect(right).toEqual({ may: true });
  else expect(right).toMatchObject({ may: false, whyNot: expect.stringMatching(whyNot) });
});

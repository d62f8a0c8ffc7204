import { beforeAll, beforeEach, expect, test, vi } from "vitest";
import type { UserActor } from "@/lib/actor";
import { db } from "@/lib/db";
import { reconcile } from "@/lib/insights/data/reconcile";
import { listNotifications } from "@/lib/notifications/data/notifications";
import { NotificationQuery } from "@/lib/notifications/schema";
import { listProviderReviews } from "@/lib/reviews/data/list-provider-reviews";
import { listReports } from "@/lib/reviews/data/list-reports";
import type { FollowerFacts } from "@/lib/reviews/may-rate-provider";
import { rateProvider } from "@/lib/reviews/mutations/rate-provider";
import { replyToReview } from "@/lib/reviews/mutations/reply-to-review";
import { reportReview } from "@/lib/reviews/mutations/report-review";
import { resolveReport } from "@/lib/reviews/mutations/resolve-report";
import { aPerson } from "@/scripts/testing/people";
import { anApplicant, aProvider, type TestProvider } from "@/scripts/testing/providers";

const FOLLOWED: FollowerFacts = { followedDays: 14, copiedTrades: 1, paidMonths: 0 };
const facts = vi.hoisted(() => ({ current: { followedDays: 0, copiedTrades: 0, paidMonths: 0 } }));
// Nobody can follow yet: the reader of follows is the one thing that is set here.
vi.mock("@/lib/reviews/data/follower-facts", () => ({ followerFacts: async () => facts.current }));

let curator: UserActor;
beforeAll(async () => {
  curator = await aPerson("CURATOR");
});
beforeEach(() => {
  facts.current = FOLLOWED;
});

const rate = (actor: UserActor, { providerId }: TestProvider, rating: number, comment = "") =>
  rateProvider({ actor, providerId, input: { rating, comment } });
const refusedAs = (code: string) => expect.objectContaining({ code });
const starsOf = async ({ providerId }: TestProvider) => {
  const row = await db().provider.findUniqueOrThrow({ where: { id: providerId } });
  return [row.ratingSum, row.ratingCount];
};
const newestNews = async (actor: UserActor) =>
  (await listNotifications(actor, NotificationQuery.parse({}))).items[0];

async function expectReconciled(): Promise<void> {
  expect((await reconcile()).filter(({ differences }) => differences > 0n)).toEqual([]);
}

test("only followers review, never the provider, and what nobody sees is not found", async () => {
  const provider = await aProvider(curator);
  facts.current = { ...FOLLOWED, copiedTrades: 0 };
  await expect(rate(await aPerson(), provider, 5)).rejects.toEqual(refusedAs("UNPROCESSABLE"));
  facts.current = FOLLOWED;
  await expect(rate(provider.owner, provider, 5)).rejects.toEqual(refusedAs("UNPROCESSABLE"));
  await expect(rate(await aPerson(), await anApplicant(), 5)).rejects.toEqual(refusedAs("NOT_FOUND"));
  expect(await starsOf(provider)).toEqual([0, 0]);
});

test("a second review replaces the first, and the provider hears of one", async () => {
  const provider = await aProvider(curator);
  const follower = await aPerson();
  const first = await rate(follower, provider, 5, "Steady.");
  const second = await rate(follower, provider, 3);
  expect([second.id, second.stars, second.basis]).toEqual([first.id, 3, "follower"]);
  expect(await starsOf(provider)).toEqual([3, 1]);
  const told = await db().notification.count({
    where: { userId: provider.owner.userId, kind: "review-received" },
  });
  expect(told).toBe(1);
  expect((await newestNews(provider.owner))?.link?.path).toBe(`/traders/${provider.providerId}/reviews`);
});

test("the average is drawn towards ten reviews of 3.5", async () => {
  const provider = await aProvider(curator);
  for (const stars of [5, 5]) await rate(await aPerson(), provider, stars);
  const page = await listProviderReviews(provider.providerId, null, { limit: 1 });
  expect(page.summary).toMatchObject({ average: 3.75, count: 2, stars: [0, 0, 0, 0, 2] });
  expect(page.viewer).toMatchObject({ mayReview: false, isOwner: false });
  const next = await listProviderReviews(provider.providerId, null, {
    limit: 1,
    cursor: page.nextCursor ?? "",
  });
  expect(next.items.map(({ id }) => id)).not.toEqual(page.items.map(({ id }) => id));
  expect(next.nextCursor).toBeNull();
});

test("twenty followers and one of them ten times at once: no double, the sum exact", async () => {
  const provider = await aProvider(curator);
  const people = await Promise.all(Array.from({ length: 20 }, () => aPerson()));
  const busy = people[0] ?? curator;
  await Promise.all([
    ...people.map((person, n) => rate(person, provider, (n % 5) + 1)),
    ...Array.from({ length: 10 }, (_, n) => rate(busy, provider, (n % 5) + 1)),
  ]);
  const reviews = await db().review.findMany({ where: { providerId: provider.providerId } });
  expect(reviews).toHaveLength(20);
  expect(await starsOf(provider)).toEqual([reviews.reduce((sum, { stars }) => sum + stars, 0), 20]);
  await expectReconciled();
});

test("the provider replies, nobody else, and the author hears of it", async () => {
  const provider = await aProvider(curator);
  const follower = await aPerson();
  const { id: reviewId } = await rate(follower, provider, 4);
  for (const actor of [follower, curator, await aPerson()]) {
    await expect(replyToReview({ actor, reviewId, reply: "me" })).rejects.toEqual(refusedAs("NOT_FOUND"));
  }
  const answered = await replyToReview({ actor: provider.owner, reviewId, reply: "Thank you." });
  expect(answered.reply?.text).toBe("Thank you.");
  expect((await newestNews(follower))?.link?.path).toBe(`/traders/${provider.providerId}/reviews`);
});

test("a reported review goes with its stars, decided by a curator who is no part of the case", async () => {
  const judge = await aPerson("CURATOR");
  const provider = await aProvider(judge);
  const [author, reporter] = [await aPerson(), await aPerson("CURATOR")];
  const { id: reviewId } = await rate(author, provider, 1, "rude");
  const { id: reportId } = await reportReview({ actor: reporter, reviewId, reason: "rude words" });
  const { items } = await listReports(judge, { state: "open", limit: 100 });
  expect(items.find(({ id }) => id === reportId)).toMatchObject({
    indicator: null,
    provider: { id: provider.providerId },
  });
  const input = { verdict: "uphold", note: "rude words" } as const;
  await expect(resolveReport({ actor: reporter, reportId, input })).rejects.toEqual(
    refusedAs("UNPROCESSABLE"),
  );
  await resolveReport({ actor: judge, reportId, input });
  expect(await starsOf(provider)).toEqual([0, 0]);
  await rate(author, provider, 5);
  expect(await starsOf(provider), "a hidden review counts no more").toEqual([0, 0]);
  expect((await listProviderReviews(provider.providerId, null, { limit: 5 })).items).toEqual([]);
  await expectReconciled();
});

test("reviews of a profile that nobody sees are reported by nobody", async () => {
  const provider = await aProvider(curator);
  const { id: reviewId } = await rate(await aPerson(), provider, 1);
  await db().provider.update({ where: { id: provider.providerId }, data: { status: "suspended" } });
  const report = reportReview({ actor: await aPerson(), reviewId, reason: "spam" });
  await expect(report).rejects.toEqual(refusedAs("NOT_FOUND"));
});

import { describe, expect, test } from "vitest";
import type { UserActor } from "@/lib/actor";
import { db } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { purchaseIndicator } from "@/lib/indicators/mutations/purchase-indicator";
import { refundLicence } from "@/lib/indicators/mutations/refund-licence";
import { reconcile } from "@/lib/insights/data/reconcile";
import { listReports } from "@/lib/reviews/data/list-reports";
import { listReviews } from "@/lib/reviews/data/list-reviews";
import { rateIndicator } from "@/lib/reviews/mutations/rate-indicator";
import { replyToReview } from "@/lib/reviews/mutations/reply-to-review";
import { reportReview } from "@/lib/reviews/mutations/report-review";
import { resolveReport } from "@/lib/reviews/mutations/resolve-report";
import { aListing } from "@/prisma/seed/test-listings";
import { aPerson, aPersonWith } from "@/scripts/testing/people";
import { aRunOf } from "@/scripts/testing/runs";

interface Rated {
  developer: UserActor;
  slug: string;
  indicatorId: string;
  versionId: string;
}

async function anIndicator(price?: null): Promise<Rated> {
  const developer = await aPerson();
  return { developer, ...(await aListing(developer, price === null ? { price } : {})) };
}

/** Somebody with a trial and a run. */
async function aUser({ slug, versionId }: Rated, outcome = "ok"): Promise<UserActor> {
  const actor = await aPerson();
  await purchaseIndicator({ actor, ref: slug, input: { kind: "trial" }, idempotencyKey: undefined });
  await aRunOf(actor, versionId, outcome);
  return actor;
}

const rate = (actor: UserActor, { slug: ref }: Rated, rating: number, comment = "") =>
  rateIndicator({ actor, ref, input: { rating, comment } });

async function codeOf(promise: Promise<unknown>): Promise<string> {
  try {
    await promise;
    return "ok";
  } catch (error) {
    return error instanceof AppError ? error.code : String(error);
  }
}

async function starsOf({ indicatorId }: Rated): Promise<[number, number]> {
  const { ratingSum, ratingCount } = await db().indicator.findUniqueOrThrow({ where: { id: indicatorId } });
  return [ratingSum, ratingCount];
}

const kindsTold = async ({ userId }: UserActor) =>
  (await db().notification.findMany({ where: { userId } })).map(({ kind }) => kind);

async function expectReconciled(): Promise<void> {
  const checks = await reconcile();
  expect(checks.filter(({ differences }) => differences > 0n)).toEqual([]);
}

describe("who may review", () => {
  test("whoever used it, never its developer, a stranger or somebody whose runs failed", async () => {
    const paid = await anIndicator();
    const [stranger, failed] = [await aPerson(), await aUser(paid, "SANDBOX_RUNTIME")];
    await aRunOf(stranger, paid.versionId);
    for (const actor of [stranger, failed, paid.developer]) {
      expect(await codeOf(rate(actor, paid, 5))).toBe("UNPROCESSABLE");
    }
    expect(await rate(await aUser(paid), paid, 4, " Good. ")).toMatchObject({
      stars: 4,
      comment: "Good.",
      basis: "trial",
      isMine: true,
      editedAt: null,
    });
    expect(await starsOf(paid)).toEqual([4, 1]);
  });

  test("a free one by whoever ran it; an unknown or unseen one is not found", async () => {
    const free = await anIndicator(null);
    const runner = await aPerson();
    expect(await codeOf(rate(runner, free, 5))).toBe("UNPROCESSABLE");
    await aRunOf(runner, free.versionId, "SANDBOX_RUNTIME");
    expect((await rate(runner, free, 1)).basis).toBe("free");
    const hidden = { ...free, ...(await aListing(free.developer, { visibility: "inviteOnly" })) };
    expect(await codeOf(rate(runner, hidden, 5))).toBe("NOT_FOUND");
  });
});

describe("storms", () => {
  test("50 people and one of them 20 times at once: no double, no lost update, the sum exact", async () => {
    const indicator = await anIndicator();
    const people = await Promise.all(Array.from({ length: 50 }, () => aUser(indicator)));
    const [busy] = people;
    if (busy === undefined) throw new Error("nobody came");
    const again = Array.from({ length: 20 }, (_, n) => rate(busy, indicator, (n % 5) + 1));
    await Promise.all([...people.map((person, n) => rate(person, indicator, (n % 5) + 1)), ...again]);
    const reviews = await db().review.findMany({ where: { indicatorId: indicator.indicatorId } });
    expect(reviews).toHaveLength(50);
    expect(await starsOf(indicator)).toEqual([reviews.reduce((sum, { stars }) => sum + stars, 0), 50]);
    await expectReconciled();
  });

  test("reviews changed while they are hidden move the stars once", async () => {
    const indicator = await anIndicator();
    const [author, reporter, curator] = [await aUser(indicator), await aPerson(), await aPerson("CURATOR")];
    const { id: reviewId } = await rate(author, indicator, 1, "rude");
    const { id: reportId } = await reportReview({ actor: reporter, reviewId, reason: "rude words" });
    const input = { verdict: "uphold", note: "rude words" } as const;
    await Promise.all([
      ...[2, 3, 4, 5].map((stars) => rate(author, indicator, stars)),
      resolveReport({ actor: curator, reportId, input }),
    ]);
    expect(await starsOf(indicator)).toEqual([0, 0]);
    await expectReconciled();
  });
});

describe("reading", () => {
  test("pages newest first with the summary of all: average, distribution, share of paying people", async () => {
    const indicator = await anIndicator();
    const buyer = await aPersonWith(9_000n);
    const lifetime = { kind: "lifetime", expectedPrice: { amount: "2999", currency: "USD" } } as const;
    await purchaseIndicator({
      actor: buyer,
      ref: indicator.slug,
      input: lifetime,
      idempotencyKey: undefined,
    });
    await aRunOf(buyer, indicator.versionId);
    await rate(buyer, indicator, 5, "Paid for it.");
    for (const stars of [4, 4]) await rate(await aUser(indicator), indicator, stars);
    const first = await listReviews(indicator.slug, null, { limit: 2 });
    expect(first).toMatchObject({
      total: 3,
      summary: { count: 3, stars: [0, 0, 0, 2, 1], paid: 1, average: (13 + 3.5 * 5) / 8 },
      viewer: { mayReview: false, own: null, isOwner: false },
    });
    const second = await listReviews(indicator.slug, buyer, { limit: 2, cursor: first.nextCursor ?? "" });
    expect([...first.items, ...second.items].map(({ stars }) => stars)).toEqual([4, 4, 5]);
    expect(second.items[0]).toMatchObject({ basis: "lifetime", isMine: true });
    expect(second.summary).toBeUndefined();
    expect((await listReviews(indicator.slug, null, { limit: 9, stars: 4 })).total).toBe(2);
  });

  test("a review stays after a refund, marked", async () => {
    const indicator = await anIndicator();
    const buyer = await aPersonWith(9_000n);
    const input = { kind: "lifetime", expectedPrice: { amount: "2999", currency: "USD" } } as const;
    await purchaseIndicator({ actor: buyer, ref: indicator.slug, input, idempotencyKey: undefined });
    await aRunOf(buyer, indicator.versionId);
    await rate(buyer, indicator, 2);
    await refundLicence({ actor: buyer, ref: indicator.slug, input: {}, idempotencyKey: undefined });
    const { items } = await listReviews(indicator.slug, null, { limit: 5 });
    expect(items).toMatchObject([{ stars: 2, refunded: true }]);
  });
});

describe("replies", () => {
  test("the developer writes, changes and takes back one; nobody else; the author hears of it once", async () => {
    const indicator = await anIndicator();
    const author = await aUser(indicator);
    const { id: reviewId } = await rate(author, indicator, 3);
    const reply = (actor: UserActor, text: string | null) => replyToReview({ actor, reviewId, reply: text });
    expect(await codeOf(reply(author, "me"))).toBe("NOT_FOUND");
    expect(await codeOf(reply(await aPerson("CURATOR"), "me"))).toBe("NOT_FOUND");
    expect((await reply(indicator.developer, "Thanks.")).reply?.text).toBe("Thanks.");
    expect((await reply(indicator.developer, "Thank you.")).reply?.text).toBe("Thank you.");
    expect((await reply(indicator.developer, null)).reply).toBeNull();
    expect(await kindsTold(author)).toContain("review-replied");
    expect(await kindsTold(indicator.developer)).toContain("review-received");
  });
});

describe("reports", () => {
  test("once for each person, not on one's own, only of what is there to see", async () => {
    const indicator = await anIndicator();
    const [author, reporter] = [await aUser(indicator), await aPerson()];
    const { id: reviewId } = await rate(author, indicator, 1);
    const report = (actor: UserActor) => codeOf(reportReview({ actor, reviewId, reason: "spam" }));
    const outcomes = await Promise.all(Array.from({ length: 8 }, () => report(reporter)));
    expect(outcomes.sort()).toEqual([...Array(7).fill("CONFLICT"), "ok"]);
    expect(await report(author)).toBe("UNPROCESSABLE");
    expect(
      await codeOf(reportReview({ actor: reporter, reviewId: indicator.indicatorId, reason: "x" })),
    ).toBe("NOT_FOUND");
  });

  test("upheld: the review and its stars go, every reporter and the author are told; of two curators one decides", async () => {
    const indicator = await anIndicator();
    const [author, one, two] = [await aUser(indicator), await aPerson(), await aPerson()];
    await rate(await aUser(indicator), indicator, 5);
    const { id: reviewId } = await rate(author, indicator, 1, "rude");
    const { id: reportId } = await reportReview({ actor: one, reviewId, reason: "rude words" });
    await reportReview({ actor: two, reviewId, reason: "rude words too" });
    const curators = await Promise.all([aPerson("CURATOR"), aPerson("CURATOR"), aPerson("ADMIN")]);
    const input = { verdict: "uphold", note: "rude words" } as const;
    const codes = await Promise.all(
      curators.map((actor) => codeOf(resolveReport({ actor, reportId, input }))),
    );
    expect(codes.sort()).toEqual(["CONFLICT", "CONFLICT", "ok"]);
    expect(await starsOf(indicator)).toEqual([5, 1]);
    expect((await listReviews(indicator.slug, null, { limit: 5 })).items).toHaveLength(1);
    expect((await listReviews(indicator.slug, author, { limit: 5 })).viewer?.own?.hidden).toBe(true);
    for (const person of [one, two]) expect(await kindsTold(person)).toContain("report-resolved");
    expect(await kindsTold(author)).toContain("review-hidden");
    expect(await db().reviewReport.count({ where: { reviewId, state: "open" } })).toBe(0);
    await expectReconciled();
  });

  test("dismissed: the review stays with its stars", async () => {
    const indicator = await anIndicator();
    const [author, reporter, curator] = [await aUser(indicator), await aPerson(), await aPerson("CURATOR")];
    const { id: reviewId } = await rate(author, indicator, 1);
    const { id: reportId } = await reportReview({ actor: reporter, reviewId, reason: "I disagree" });
    const { items } = await listReports(curator, { state: "open", limit: 100 });
    expect(items.find(({ id }) => id === reportId)).toMatchObject({
      reason: "I disagree",
      review: { stars: 1 },
    });
    const input = { verdict: "dismiss", note: "an opinion" } as const;
    expect(await resolveReport({ actor: curator, reportId, input })).toMatchObject({
      state: "dismissed",
      note: "an opinion",
    });
    expect(await starsOf(indicator)).toEqual([1, 1]);
  });

  test("nobody but curators reads or decides, and none their own case", async () => {
    const developer = await aPerson("CURATOR");
    const indicator = { developer, ...(await aListing(developer)) };
    const { id: reviewId } = await rate(await aUser(indicator), indicator, 1);
    const { id: reportId } = await reportReview({ actor: developer, reviewId, reason: "unfair" });
    const input = { verdict: "uphold", note: "unfair" } as const;
    expect(await codeOf(resolveReport({ actor: developer, reportId, input }))).toBe("UNPROCESSABLE");
    const user = await aPerson();
    expect(await codeOf(resolveReport({ actor: user, reportId, input }))).toBe("FORBIDDEN");
    expect(await codeOf(listReports(user, { state: "open", limit: 5 }))).toBe("FORBIDDEN");
  });
});

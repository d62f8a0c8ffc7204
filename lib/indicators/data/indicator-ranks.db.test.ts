import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { buildIndicatorRanks } from "@/inngest/functions/build-indicator-ranks";
import { systemActor, type UserActor } from "@/lib/actor";
import { bayesianRating } from "@/lib/bayesian-rating";
import { ensurePayee } from "@/lib/billing/mutations/ensure-payee";
import { db, inTransaction } from "@/lib/db";
import { INDICATOR_RANKS } from "@/lib/indicators/data/indicator-ranks";
import { listIndicators } from "@/lib/indicators/data/list-indicators";
import { MarketplaceQuery } from "@/lib/indicators/marketplace-schema";
import { purchaseIndicator } from "@/lib/indicators/mutations/purchase-indicator";
import { HALF_LIFE_DAYS, POPULARITY_EPOCH_MS, USE_WEIGHTS } from "@/lib/indicators/popularity";
import { RATING_PRIOR } from "@/lib/indicators/rating";
import { claimRankSlot, fillRankSlot } from "@/lib/ranking/mutations/build-ranks";
import { addDays, DAY_MS } from "@/lib/time";
import { aListing } from "@/prisma/seed/test-listings";
import { aRunOf } from "@/prisma/seed/test-runs";
import { aPerson, aPersonWith } from "@/scripts/testing/people";
import { rebuild } from "@/scripts/testing/ranked-lists";
import { runFunction } from "@/scripts/testing/run-function";

const job = systemActor("build-indicator-ranks", randomUUID());

async function pageOf(query: Record<string, string>) {
  return await listIndicators(MarketplaceQuery.parse(query), null);
}

async function rankOf(indicatorId: string) {
  const newest = await db().rankGeneration.findFirstOrThrow({
    where: { kind: "indicator", publishedAt: { not: null } },
    orderBy: { id: "desc" },
  });
  return await db().indicatorRank.findUniqueOrThrow({
    where: { slot_indicatorId: { slot: newest.slot, indicatorId } },
  });
}

describe("pages of a list that is built anew meanwhile", () => {
  let developer: UserActor;
  const mine: string[] = [];
  beforeAll(async () => {
    developer = await aPerson();
    for (let at = 0; at < 12; at += 1) mine.push((await aListing(developer)).indicatorId);
    await rebuild(INDICATOR_RANKS);
  });

  test("show every row once although popularity turns round between them", async () => {
    const seen: string[] = [];
    const query = { developer: developer.handle, limit: "4" };
    let page = await pageOf(query);
    seen.push(...page.items.map(({ id }) => id));
    for (const use of [2, 0]) {
      for (const id of mine.slice(use, use + 5)) await aRunOf(await aPerson(), id);
      expect(await rebuild(INDICATOR_RANKS)).toBeGreaterThanOrEqual(mine.length);
      page = await pageOf({ ...query, cursor: page.nextCursor ?? "" });
      seen.push(...page.items.map(({ id }) => id));
    }
    expect(page.nextCursor).toBeNull();
    expect(seen.toSorted()).toEqual(mine.toSorted());
  });

  test("stay open for three more builds, then the cursor is refused", async () => {
    const { nextCursor: cursor } = await pageOf({ developer: developer.handle, limit: "4" });
    const next = { developer: developer.handle, limit: "4", cursor: cursor ?? "" };
    for (let build = 0; build < 3; build += 1) {
      await rebuild(INDICATOR_RANKS);
      expect((await pageOf(next)).items, `after build ${build + 1}`).toHaveLength(4);
    }
    await rebuild(INDICATOR_RANKS);
    await expect(pageOf(next)).rejects.toMatchObject({ code: "VALIDATION", errors: [{ path: "cursor" }] });
  });

  test("leave out at once what is suspended, and show at once what is approved", async () => {
    const owner = await aPerson();
    const { indicatorId } = await aListing(owner, { name: "Fresh" });
    const names = async () => (await pageOf({ developer: owner.handle, limit: "50" })).items;
    expect((await names()).map(({ id }) => id)).toContain(indicatorId);
    await inTransaction((tx) =>
      tx.indicator.update({ where: { id: indicatorId }, data: { status: "suspended" } }),
    );
    expect((await names()).map(({ id }) => id)).not.toContain(indicatorId);
  });

  test("leave out at once what is no longer free or no longer clean", async () => {
    const owner = await aPerson();
    const { indicatorId, versionId, slug } = await aListing(owner, { price: null });
    await inTransaction((tx) =>
      tx.indicatorVersion.update({ where: { id: versionId }, data: { proofClass: "clean" } }),
    );
    await rebuild(INDICATOR_RANKS);
    const found = async (query: Record<string, string>) =>
      (await pageOf({ developer: owner.handle, ...query })).items.some((item) => item.slug === slug);
    expect([await found({ isFree: "true" }), await found({ proof: "clean" })]).toEqual([true, true]);
    await inTransaction(async (tx) => {
      await tx.indicatorVersion.update({ where: { id: versionId }, data: { proofClass: "looks_ahead" } });
      const { userId } = owner;
      const { payeeId } = await ensurePayee(tx, userId, "developer", new Date());
      const price = { indicatorId, seq: 1, currency: "USD", onceMinor: 100n };
      const { id: priceId } = await tx.indicatorPrice.create({ data: price });
      await tx.indicator.update({ where: { id: indicatorId }, data: { priceId, payeeId } });
    });
    expect([await found({ isFree: "true" }), await found({ proof: "clean" })]).toEqual([false, false]);
  });

  test("a cursor of another order is refused", async () => {
    const { nextCursor } = await pageOf({ developer: developer.handle, limit: "4" });
    await expect(pageOf({ sort: "newest", cursor: nextCursor ?? "" })).rejects.toMatchObject({
      code: "VALIDATION",
    });
  });
});

describe("keys", () => {
  test("popularity counts people and licences, newer ones more, and not the developer", async () => {
    const developer = await aPerson();
    const { indicatorId, slug } = await aListing(developer);
    const [user, buyer] = [await aPerson(), await aPersonWith(10_000n)];
    const uses: { at: Date; weight: number }[] = [
      { at: await aRunOf(user, indicatorId, addDays(new Date(), -30)), weight: USE_WEIGHTS.run },
      { at: await aRunOf(buyer, indicatorId, addDays(new Date(), -3)), weight: USE_WEIGHTS.run },
    ];
    await aRunOf(developer, indicatorId);
    await aRunOf(user, indicatorId, uses[0]?.at);
    const input = { kind: "lifetime" as const, expectedPrice: { amount: "2999", currency: "USD" } };
    const { licence } = await purchaseIndicator({
      actor: buyer,
      ref: slug,
      input,
      idempotencyKey: undefined,
    });
    uses.push({ at: new Date(licence.createdAt), weight: USE_WEIGHTS.paid });
    const { listedAt } = await db().indicator.findUniqueOrThrow({ where: { id: indicatorId } });
    uses.push({ at: listedAt ?? new Date(0), weight: USE_WEIGHTS.listing });

    await rebuild(INDICATOR_RANKS);
    const heat = uses.reduce(
      (sum, { at, weight }) =>
        sum + weight * 2 ** ((at.getTime() - POPULARITY_EPOCH_MS) / DAY_MS / HALF_LIFE_DAYS),
      0,
    );
    const rank = await rankOf(indicatorId);
    expect(rank.popularity).toBeCloseTo(Math.log2(heat), 4);
    expect(rank.revenue, "the developer's 70 % of 29.99, floored").toBe(2_099);
  });

  test("rating is the Bayesian average, price the lowest one, speed that of the certificate", async () => {
    const { indicatorId, versionId } = await aListing(await aPerson());
    await inTransaction(async (tx) => {
      await tx.indicator.update({ where: { id: indicatorId }, data: { ratingSum: 23, ratingCount: 5 } });
      await tx.indicatorVersion.update({ where: { id: versionId }, data: { cost: { msPerKbar: 0.25 } } });
    });
    await rebuild(INDICATOR_RANKS);
    const rank = await rankOf(indicatorId);
    expect(rank.rating).toBeCloseTo(bayesianRating(23, 5, RATING_PRIOR), 12);
    expect([rank.price, rank.speed, rank.isFree]).toEqual([-499, 4_000, false]);
    const { items } = await pageOf({ minRating: "4", limit: "100" });
    expect(items.find(({ id }) => id === indicatorId)).toMatchObject({
      rating: { count: 5 },
      msPerKbar: 0.25,
    });
    expect(items.every(({ rating }) => rating.count > 0)).toBe(true);
  });
});

describe("the job", () => {
  test("builds once for one change, and not at all without one", async () => {
    await runFunction(buildIndicatorRanks);
    expect((await runFunction(buildIndicatorRanks)).output).toEqual({ processed: 0, failed: 0 });
    const { indicatorId } = await aListing(await aPerson());
    await aRunOf(await aPerson(), indicatorId);
    const built = (await runFunction(buildIndicatorRanks)).output;
    expect(built).toEqual({
      processed: await db().indicator.count({
        where: { status: "listed", visibility: { not: "inviteOnly" } },
      }),
      failed: 0,
    });
    expect((await runFunction(buildIndicatorRanks)).output).toEqual({ processed: 0, failed: 0 });
  });

  test("two builds at once: one claims, the other leaves it alone; filled twice is filled once", async () => {
    const [one, other] = await Promise.all([
      claimRankSlot(job, INDICATOR_RANKS),
      claimRankSlot(job, INDICATOR_RANKS),
    ]);
    expect([one, other].filter((claim) => claim !== null)).toHaveLength(1);
    const claim = one ?? other ?? "";
    const [rows, again] = [
      await fillRankSlot(job, INDICATOR_RANKS, claim),
      await fillRankSlot(job, INDICATOR_RANKS, claim),
    ];
    expect(again).toBe(rows);
    const { slot } = await db().rankGeneration.findUniqueOrThrow({ where: { id: BigInt(claim) } });
    expect(await db().indicatorRank.count({ where: { slot } })).toBe(rows);
  });

  test("a build that was killed is taken over, and its late fill changes nothing", async () => {
    await aListing(await aPerson());
    const lost = (await claimRankSlot(job, INDICATOR_RANKS)) ?? "";
    await inTransaction((tx) =>
      tx.rankGeneration.update({ where: { id: BigInt(lost) }, data: { builtAt: addDays(new Date(), -1) } }),
    );
    const taken = await claimRankSlot(job, INDICATOR_RANKS);
    expect(taken).not.toBeNull();
    expect(await fillRankSlot(job, INDICATOR_RANKS, lost)).toBe(0);
    expect(await fillRankSlot(job, INDICATOR_RANKS, taken ?? "")).toBeGreaterThan(0);
  });
});

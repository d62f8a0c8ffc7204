import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { systemActor, type UserActor } from "@/lib/actor";
import { walletBalance } from "@/lib/billing/data/wallet";
import { topUpTestMoney } from "@/lib/billing/mutations/top-up-test-money";
import { db } from "@/lib/db";
import { changeLicence } from "@/lib/indicators/mutations/change-licence";
import { purchaseIndicator } from "@/lib/indicators/mutations/purchase-indicator";
import { refundLicence } from "@/lib/indicators/mutations/refund-licence";
import { renewLicences } from "@/lib/indicators/mutations/renew-licences";
import { tellLicenceEnds } from "@/lib/indicators/mutations/tell-licence-ends";
import { reconcile } from "@/lib/insights/data/reconcile";
import { money } from "@/lib/money";
import { addDays, addMonths } from "@/lib/time";
import { aListing } from "@/prisma/seed/test-listings";
import { aPerson, aPersonWith } from "@/scripts/testing/people";

const MONTH = { amount: "499", currency: "USD" };
const job = systemActor("renew-licences", randomUUID());

interface Month {
  buyer: UserActor;
  developer: UserActor;
  slug: string;
  indicatorId: string;
  versionId: string;
  licenceId: string;
  end: Date;
}

async function aMonth(balance = 5_000n, renews?: boolean): Promise<Month> {
  const [buyer, developer] = [await aPersonWith(balance), await aPerson()];
  const { slug, indicatorId, versionId } = await aListing(developer);
  const { licence } = await purchaseIndicator({
    actor: buyer,
    ref: slug,
    input: { kind: "monthly", expectedPrice: MONTH, ...(renews === undefined ? {} : { renews }) },
    idempotencyKey: undefined,
  });
  return {
    buyer,
    developer,
    slug,
    indicatorId,
    versionId,
    licenceId: licence.id,
    end: new Date(licence.validUntil ?? 0),
  };
}

const renew = (now: Date) => renewLicences(job, { now, limit: 500 });
const balance = async ({ userId }: UserActor) => (await walletBalance(userId)).minor;
const licencesOf = ({ userId }: UserActor) =>
  db().licence.findMany({ where: { userId }, orderBy: { id: "asc" } });
const told = async ({ userId }: UserActor) =>
  (await db().notification.findMany({ where: { userId }, orderBy: { id: "asc" } })).map(({ kind }) => kind);

async function setMonthPrice({ indicatorId }: Month, monthMinor: bigint | null): Promise<void> {
  const last = await db().indicatorPrice.count({ where: { indicatorId } });
  const { id } = await db().indicatorPrice.create({
    data: { indicatorId, seq: last + 1, currency: "USD", onceMinor: 2_999n, monthMinor, trialDays: 7 },
  });
  await db().indicator.update({ where: { id: indicatorId }, data: { priceId: id } });
}

async function expectReconciled(): Promise<void> {
  const checks = await reconcile();
  expect(checks.filter(({ differences }) => differences > 0n)).toEqual([]);
}

describe("a month that ends", () => {
  test("is followed by the next one: own licence, own charge, period from the anchor, pin and promise carried", async () => {
    const month = await aMonth();
    const { buyer, developer, licenceId, end } = month;
    await changeLicence({ actor: buyer, licenceId, input: { pinnedVersion: "1.0.0" } });
    await renew(end);
    const [old, next] = await licencesOf(buyer);
    expect(old).toMatchObject({ id: licenceId, status: "expired" });
    expect(next).toMatchObject({
      status: "active",
      renewalOfId: licenceId,
      renews: true,
      periodNo: 2,
      anchorAt: old?.anchorAt,
      validFrom: end,
      validUntil: addMonths(old?.anchorAt ?? end, 2),
      pinnedVersionId: month.versionId,
      soldVersionId: month.versionId,
      agreedMinor: 499n,
    });
    const charge = await db().charge.findUniqueOrThrow({ where: { id: next?.chargeId ?? "" } });
    expect(charge).toMatchObject({ causeKey: `licence:${next?.id}`, grossMinor: 499n, sellerMinor: 349n });
    expect(await balance(buyer)).toBe(5_000n - 2n * 499n);
    expect(await told(buyer)).toContain("licence-renewed");
    expect((await told(developer)).filter((kind) => kind === "indicator-sold")).toHaveLength(2);
    await expectReconciled();
  });

  test("is followed a year long without a gap", async () => {
    const { buyer, end } = await aMonth(9_000n);
    for (let now = end, n = 0; n < 12; n += 1) {
      await renew(now);
      now = (await licencesOf(buyer)).at(-1)?.validUntil ?? now;
    }
    const months = await licencesOf(buyer);
    expect(months).toHaveLength(13);
    expect(months.slice(1).map(({ validFrom }) => validFrom)).toEqual(
      months.slice(0, -1).map(({ validUntil }) => validUntil),
    );
    expect(months.map(({ periodNo }) => periodNo)).toEqual(Array.from({ length: 13 }, (_, n) => n + 1));
  });

  test("is not renewed before its end, nor when the buyer said so at once or later", async () => {
    const early = await aMonth();
    const once = await aMonth(5_000n, false);
    const later = await aMonth();
    await changeLicence({ actor: later.buyer, licenceId: later.licenceId, input: { renews: false } });
    await renew(new Date(early.end.getTime() - 1));
    expect(await licencesOf(early.buyer)).toHaveLength(1);
    await renew(addDays(later.end, 1));
    for (const { buyer } of [once, later]) expect(await balance(buyer)).toBe(4_501n);
  });

  test("takes the lower price when it fell, and may return to the agreed one", async () => {
    const month = await aMonth();
    await setMonthPrice(month, 299n);
    await renew(month.end);
    expect(await balance(month.buyer)).toBe(5_000n - 499n - 299n);
    await setMonthPrice(month, 499n);
    await renew((await licencesOf(month.buyer)).at(-1)?.validUntil ?? month.end);
    expect(await balance(month.buyer)).toBe(5_000n - 499n - 299n - 499n);
    await expectReconciled();
  });
});

describe("no renewal", () => {
  test("at a raised price: told once ahead and at the end, nothing is charged", async () => {
    const month = await aMonth();
    await setMonthPrice(month, 500n);
    const ahead = (at: Date) => tellLicenceEnds(job, { now: at, limit: 500 });
    await ahead(addDays(month.end, -4));
    expect(await told(month.buyer)).not.toContain("licence-ending");
    await ahead(addDays(month.end, -3));
    await ahead(addDays(month.end, -2));
    expect((await told(month.buyer)).filter((kind) => kind === "licence-ending")).toHaveLength(1);
    await renew(month.end);
    expect(await told(month.buyer)).toContain("licence-ended");
    expect((await licencesOf(month.buyer)).map(({ status }) => status)).toEqual(["expired"]);
    expect(await balance(month.buyer)).toBe(4_501n);
  });

  test.each<[string, (month: Month) => Promise<unknown>]>([
    [
      "of a suspended listing",
      ({ indicatorId }) =>
        db().indicator.update({ where: { id: indicatorId }, data: { status: "suspended" } }),
    ],
    [
      "of a version that was withdrawn",
      ({ versionId }) =>
        db().indicatorVersion.update({
          where: { id: versionId },
          data: { status: "yanked", yankedAt: new Date() },
        }),
    ],
    ["of what is not sold by the month any more", (month) => setMonthPrice(month, null)],
    [
      "for a closed account",
      ({ buyer }) => db().user.update({ where: { id: buyer.userId }, data: { closedAt: new Date() } }),
    ],
  ])("%s", async (_, change) => {
    const month = await aMonth();
    await change(month);
    await renew(month.end);
    expect((await licencesOf(month.buyer)).map(({ status }) => status)).toEqual(["expired"]);
    expect(await balance(month.buyer)).toBe(4_501n);
  });
});

describe("a short wallet", () => {
  test("is tried daily for three days, told each time, and then the licence ends", async () => {
    const { buyer, end } = await aMonth(499n);
    for (const hours of [0, 6, 24, 30, 48, 71]) await renew(new Date(end.getTime() + hours * 3_600_000));
    expect((await told(buyer)).filter((kind) => kind === "renewal-failed")).toHaveLength(3);
    expect((await licencesOf(buyer))[0]).toMatchObject({ status: "active", renewalAttempts: 3 });
    await renew(addDays(end, 3));
    expect((await licencesOf(buyer)).map(({ status }) => status)).toEqual(["expired"]);
    expect(await told(buyer)).toContain("licence-ended");
  });

  test("that is filled starts a month at the moment of payment, counted from there", async () => {
    const { buyer, end } = await aMonth(499n);
    await renew(end);
    await topUpTestMoney(buyer, { amount: money(1_000n, "USD"), idempotencyKey: undefined });
    const paidAt = addDays(end, 1);
    await renew(paidAt);
    const [, next] = await licencesOf(buyer);
    expect(next).toMatchObject({
      validFrom: paidAt,
      validUntil: addMonths(paidAt, 1),
      anchorAt: paidAt,
      periodNo: 1,
    });
    expect(await balance(buyer)).toBe(501n);
    await expectReconciled();
  });

  test("does not stop the buyer from buying at once", async () => {
    const month = await aMonth(499n);
    // The month ended and its renewal failed a moment ago.
    const past = new Date(Date.now() - 1_000);
    await db().licence.update({ where: { id: month.licenceId }, data: { validUntil: past } });
    await renew(new Date());
    await topUpTestMoney(month.buyer, { amount: money(1_000n, "USD"), idempotencyKey: undefined });
    const input = { kind: "monthly", expectedPrice: MONTH } as const;
    const call = { actor: month.buyer, ref: month.slug, input, idempotencyKey: undefined };
    expect((await purchaseIndicator(call)).licence.status).toBe("active");
    await renew(addDays(new Date(), 2));
    expect((await licencesOf(month.buyer)).map(({ status }) => status)).toEqual(["expired", "active"]);
  });
});

describe("at once", () => {
  test("five workers over twenty months renew each exactly once", async () => {
    const months = await Promise.all(Array.from({ length: 20 }, () => aMonth(1_000n)));
    const now = months.reduce((last, { end }) => (end > last ? end : last), new Date(0));
    await Promise.all(Array.from({ length: 5 }, () => renew(now)));
    for (const { buyer } of months) {
      expect((await licencesOf(buyer)).map(({ status }) => status)).toEqual(["expired", "active"]);
      expect(await balance(buyer)).toBe(2n);
    }
    await expectReconciled();
  });

  test("a refund and a renewal give back what was taken, never more, whoever comes first", async () => {
    for (let round = 0; round < 6; round += 1) {
      const { buyer, slug, end } = await aMonth(1_000n);
      const refund = { actor: buyer, ref: slug, input: {}, idempotencyKey: undefined };
      await Promise.allSettled([renew(end), refundLicence(refund), renew(end)]);
      const months = await licencesOf(buyer);
      const kept = months.filter(({ status }) => status !== "refunded");
      expect(await balance(buyer)).toBe(1_000n - BigInt(kept.length) * 499n);
      expect(months.filter(({ status }) => status === "active").length).toBeLessThanOrEqual(1);
    }
    await expectReconciled();
  });

  test("a price raised during the renewal is either before it or after it", async () => {
    const month = await aMonth(1_000n);
    await Promise.all([renew(month.end), setMonthPrice(month, 900n), renew(month.end)]);
    const renewed = (await licencesOf(month.buyer)).length === 2;
    expect(await balance(month.buyer)).toBe(renewed ? 2n : 501n);
  });
});

describe("changing the renewal", () => {
  test("ends and resumes; a licence for ever has none; somebody else's is not found", async () => {
    const { buyer, licenceId } = await aMonth();
    const set = (actor: UserActor, id: string, renews: boolean) =>
      changeLicence({ actor, licenceId: id, input: { renews } });
    expect((await set(buyer, licenceId, false)).renewal).toMatchObject({ renews: false, nextTryAt: null });
    expect((await set(buyer, licenceId, true)).renewal).toMatchObject({ renews: true, period: 1 });
    await expect(set(await aPerson(), licenceId, false)).rejects.toMatchObject({ code: "NOT_FOUND" });
    const [other, { slug }] = [await aPersonWith(5_000n), await aListing(await aPerson())];
    const input = { kind: "lifetime", expectedPrice: { amount: "2999", currency: "USD" } } as const;
    const forever = await purchaseIndicator({ actor: other, ref: slug, input, idempotencyKey: undefined });
    await expect(set(other, forever.licence.id, false)).rejects.toMatchObject({ code: "UNPROCESSABLE" });
  });
});

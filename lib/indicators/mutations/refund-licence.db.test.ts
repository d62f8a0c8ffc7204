import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { UserActor } from "@/lib/actor";
import { walletBalance, walletEntries } from "@/lib/billing/data/wallet";
import { db } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { listLicences } from "@/lib/indicators/data/list-licences";
import type { PurchaseKind } from "@/lib/indicators/licence-schema";
import { purchaseIndicator } from "@/lib/indicators/mutations/purchase-indicator";
import { refundLicence } from "@/lib/indicators/mutations/refund-licence";
import type { RefundInput } from "@/lib/indicators/refund-schema";
import { reconcile } from "@/lib/insights/data/reconcile";
import { addDays } from "@/lib/time";
import { aListing } from "@/prisma/seed/test-listings";
import { aPerson, aPersonWith } from "@/scripts/testing/people";
import { aRunOf } from "@/scripts/testing/runs";

const AMOUNTS: Record<PurchaseKind, string> = { lifetime: "2999", monthly: "499", trial: "0" };

interface Bought {
  buyer: UserActor;
  developer: UserActor;
  slug: string;
  versionId: string;
  licenceId: string;
}

async function aPurchase(
  kind: PurchaseKind = "lifetime",
  proofClass?: "clean" | "repaints",
): Promise<Bought> {
  const [buyer, developer] = [await aPersonWith(9_000n), await aPerson()];
  const { slug, versionId } = await aListing(developer);
  if (proofClass) await db().indicatorVersion.update({ where: { id: versionId }, data: { proofClass } });
  const { licence } = await buy(buyer, slug, kind);
  return { buyer, developer, slug, versionId, licenceId: licence.id };
}

function buy(actor: UserActor, ref: string, kind: PurchaseKind) {
  const input = { kind, expectedPrice: { amount: AMOUNTS[kind], currency: "USD" } };
  return purchaseIndicator({ actor, ref, input, idempotencyKey: undefined });
}

function refund(actor: UserActor, ref: string, input: RefundInput = {}, idempotencyKey?: string) {
  return refundLicence({ actor, ref, input, idempotencyKey });
}

async function codeOf(promise: Promise<unknown>): Promise<string> {
  try {
    await promise;
    return "ok";
  } catch (error) {
    return error instanceof AppError ? error.code : String(error);
  }
}

const age = (licenceId: string, days: number) =>
  db().licence.update({ where: { id: licenceId }, data: { createdAt: addDays(new Date(), -days) } });
const balance = async ({ userId }: UserActor) => (await walletBalance(userId)).minor;
const offer = async (buyer: UserActor) => (await listLicences(buyer, { limit: 1 })).items[0]?.refund;

async function expectReconciled(): Promise<void> {
  const checks = await reconcile();
  expect(checks.filter(({ differences }) => differences > 0n)).toEqual([]);
}

describe("by rule", () => {
  test("on the first day the money goes back, the licence ends, both sides hear of it, an audit row stays", async () => {
    const { buyer, developer, slug, licenceId } = await aPurchase();
    expect(await offer(buyer)).toMatchObject({ possible: true, rule: "first_day" });
    const done = await refund(buyer, slug);
    expect(done).toMatchObject({
      rule: "first_day",
      amount: { amount: "2999" },
      seller: { amount: "2099" },
      platform: { amount: "900" },
      licence: { status: "refunded", refund: { possible: false } },
    });
    expect(await balance(buyer)).toBe(9_000n);
    const told = await db().notification.findMany({ where: { dedupeKey: { endsWith: done.id } } });
    expect(told.map(({ kind, userId }) => [kind, userId]).sort()).toEqual([
      ["charge-refunded", buyer.userId],
      ["sale-refunded", developer.userId],
    ]);
    expect(await db().auditEvent.count({ where: { subjectId: licenceId, action: "licence.refunded" } })).toBe(
      1,
    );
    await expectReconciled();
  });

  test("a version taken down with none left is a failed proof, even after a year", async () => {
    const { buyer, slug, versionId, licenceId } = await aPurchase();
    await age(licenceId, 365);
    expect(await codeOf(refund(buyer, slug))).toBe("UNPROCESSABLE");
    await db().indicatorVersion.update({
      where: { id: versionId },
      data: { status: "suspended", reviewNotes: "broken" },
    });
    expect(await offer(buyer)).toMatchObject({ possible: true, rule: "failed_proof", until: null });
    expect((await refund(buyer, slug)).rule).toBe("failed_proof");
  });

  test("a pin on a withdrawn version that still runs is no failed proof, nothing left to run is", async () => {
    const { buyer, slug, versionId, licenceId } = await aPurchase();
    await age(licenceId, 30);
    const yanked = { status: "yanked", yankedAt: new Date() } as const;
    await db().licence.update({ where: { id: licenceId }, data: { pinnedVersionId: versionId } });
    await db().indicatorVersion.update({ where: { id: versionId }, data: yanked });
    await db().indicator.update({ where: { slug }, data: { status: "suspended", currentVersionId: null } });
    expect(await codeOf(refund(buyer, slug))).toBe("UNPROCESSABLE");
    await db().licence.update({ where: { id: licenceId }, data: { pinnedVersionId: null } });
    expect((await refund(buyer, slug)).rule).toBe("failed_proof");
  });

  test("a version proven worse than the one sold is a failed proof; one as bad as sold is not", async () => {
    const { buyer, slug, versionId, licenceId } = await aPurchase("lifetime", "clean");
    await age(licenceId, 30);
    const prove = (proofClass: "repaints" | "looks_ahead") =>
      db().indicatorVersion.update({ where: { id: versionId }, data: { proofClass } });
    await prove("repaints");
    expect(await codeOf(refund(buyer, slug))).toBe("UNPROCESSABLE");
    await prove("looks_ahead");
    expect((await refund(buyer, slug)).rule).toBe("failed_proof");
  });

  test("one failed run of five is the crash rate, one of six is not", async () => {
    const { buyer, slug, versionId, licenceId } = await aPurchase("monthly");
    for (const outcome of ["ok", "ok", "ok", "ok", "ok", "SANDBOX_TIMEOUT"])
      await aRunOf(buyer, versionId, outcome);
    expect(await codeOf(refund(buyer, slug))).toBe("UNPROCESSABLE");
    await aRunOf(buyer, versionId, "SANDBOX_RUNTIME");
    const done = await refund(buyer, slug);
    expect([done.rule, done.amount.amount, done.licence.id]).toEqual(["crash_rate", "499", licenceId]);
  });
});

describe("no rule", () => {
  test("says which rules exist and why none applies, and moves nothing", async () => {
    const { buyer, slug, licenceId } = await aPurchase();
    await age(licenceId, 2);
    await expect(refund(buyer, slug)).rejects.toMatchObject({
      code: "UNPROCESSABLE",
      message: expect.stringMatching(/Failed proof:.*Crash rate:.*First day:/),
    });
    expect(await balance(buyer)).toBe(6_001n);
  });

  test("the first day is given once for an indicator: no free use in turns of a day", async () => {
    const { buyer, slug } = await aPurchase();
    await refund(buyer, slug);
    await buy(buyer, slug, "lifetime");
    expect(await offer(buyer)).toMatchObject({ possible: false });
    expect(await codeOf(refund(buyer, slug))).toBe("UNPROCESSABLE");
  });

  test.each<[string, PurchaseKind]>([["a trial", "trial"]])(
    "%s has nothing to give back",
    async (_, kind) => {
      const { buyer, slug } = await aPurchase(kind);
      expect(await codeOf(refund(buyer, slug))).toBe("UNPROCESSABLE");
    },
  );

  test("what is somebody else's, or was never bought, is not found", async () => {
    const { slug, licenceId } = await aPurchase();
    const stranger = await aPerson();
    expect(await codeOf(refund(stranger, slug))).toBe("NOT_FOUND");
    expect(await codeOf(refund(stranger, slug, { licenceId }))).toBe("NOT_FOUND");
    expect(await codeOf(refund(stranger, randomUUID()))).toBe("NOT_FOUND");
    const other = await aListing(await aPerson());
    expect(await codeOf(refund(await aPerson("ADMIN"), other.slug, { licenceId, reason: "wrong one" }))).toBe(
      "NOT_FOUND",
    );
  });
});

describe("an admin", () => {
  const usd = (amount: string) => ({ amount, currency: "USD" });

  test("refunds beside the rules in parts; the licence stays until all is given back", async () => {
    const { buyer, slug, licenceId } = await aPurchase();
    await age(licenceId, 200);
    const admin = await aPerson("ADMIN");
    const part = await refund(admin, slug, { licenceId, reason: "goodwill", amount: usd("1000") });
    expect(part).toMatchObject({ rule: null, amount: usd("1000"), licence: { status: "active" } });
    expect(await balance(buyer)).toBe(7_001n);
    const tooMuch = refund(admin, slug, { licenceId, reason: "goodwill", amount: usd("2000") });
    expect(await codeOf(tooMuch)).toBe("UNPROCESSABLE");
    const rest = await refund(admin, slug, { licenceId, reason: "all of it" });
    expect(rest).toMatchObject({ amount: usd("1999"), licence: { status: "refunded" } });
    expect(await balance(buyer)).toBe(9_000n);
    await expectReconciled();
  });

  test("alone may: a buyer with a reason or a curator is refused", async () => {
    const { buyer, slug, licenceId } = await aPurchase();
    expect(await codeOf(refund(buyer, slug, { reason: "please" }))).toBe("FORBIDDEN");
    expect(await codeOf(refund(await aPerson("CURATOR"), slug, { licenceId, reason: "kind" }))).toBe(
      "FORBIDDEN",
    );
  });
});

describe("at once", () => {
  test("twenty refunds move the money once; the others are told", async () => {
    const { buyer, slug } = await aPurchase();
    const codes = await Promise.all(Array.from({ length: 20 }, () => codeOf(refund(buyer, slug))));
    expect(codes.sort()).toEqual([...Array(19).fill("UNPROCESSABLE"), "ok"]);
    expect(await balance(buyer)).toBe(9_000n);
    await expectReconciled();
  });

  test("ten with one key all get the same answer", async () => {
    const { buyer, slug } = await aPurchase();
    const key = randomUUID();
    const answers = await Promise.all(Array.from({ length: 10 }, () => refund(buyer, slug, {}, key)));
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(await balance(buyer)).toBe(9_000n);
  });

  test("refunds and purchases of one indicator leave one licence and as much money as it did not cost", async () => {
    const { buyer, slug } = await aPurchase();
    await Promise.all(
      Array.from({ length: 12 }, (_, n) =>
        codeOf(n % 2 === 0 ? refund(buyer, slug) : buy(buyer, slug, "lifetime")),
      ),
    );
    const active = await db().licence.count({ where: { userId: buyer.userId, status: "active" } });
    expect(await balance(buyer)).toBe(9_000n - BigInt(active) * 2_999n);
    await expectReconciled();
  });
});

test("the wallet's history shows the refund with what it was for", async () => {
  const { buyer, slug } = await aPurchase();
  const done = await refund(buyer, slug);
  const { items } = await walletEntries(buyer, { limit: 1 });
  expect(items[0]).toMatchObject({
    kind: "refund",
    amount: { amount: "2999" },
    label: expect.stringMatching(/^Refund: .*licence for ever/),
    refund: { id: done.id, reason: done.reason, seller: done.seller, platform: done.platform },
  });
});

import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { UserActor } from "@/lib/actor";
import { reconcileBilling } from "@/lib/billing/data/reconcile";
import { walletBalance } from "@/lib/billing/data/wallet";
import { topUpTestMoney } from "@/lib/billing/mutations/top-up-test-money";
import { db, inSnapshot, inTransaction, type Tx } from "@/lib/db";
import { AppError } from "@/lib/errors";
import type { PurchaseKind } from "@/lib/indicators/licence-schema";
import { purchaseIndicator } from "@/lib/indicators/mutations/purchase-indicator";
import type { PurchaseInput, PurchaseResult } from "@/lib/indicators/purchase-schema";
import { money } from "@/lib/money";
import { aListing } from "@/prisma/seed/test-listings";
import { aPerson, aPersonWith } from "@/scripts/testing/people";

const PRICES: Record<PurchaseKind, string> = { lifetime: "2999", monthly: "499", trial: "0" };

function inputOf(kind: PurchaseKind, amount = PRICES[kind]): PurchaseInput {
  return { kind, expectedPrice: { amount, currency: "USD" } };
}

function buy(
  actor: UserActor,
  ref: string,
  kind: PurchaseKind = "lifetime",
  key?: string,
): Promise<PurchaseResult> {
  return purchaseIndicator({ actor, ref, input: inputOf(kind), idempotencyKey: key });
}

function codeOf(outcome: PromiseSettledResult<unknown>): string {
  if (outcome.status === "fulfilled") return "ok";
  return outcome.reason instanceof AppError ? outcome.reason.code : String(outcome.reason);
}

async function refusal(promise: Promise<unknown>): Promise<string> {
  const [outcome] = await Promise.allSettled([promise]);
  return outcome ? codeOf(outcome) : "";
}

async function balance(actor: UserActor): Promise<bigint> {
  return (await walletBalance(actor.userId)).minor;
}

async function written(actor: UserActor): Promise<{ licences: number; charges: number; keys: number }> {
  const { userId } = actor;
  return {
    licences: await db().licence.count({ where: { userId } }),
    charges: await db().charge.count({ where: { payerId: userId } }),
    keys: await db().idempotencyKey.count({ where: { actorId: userId, operation: "indicator.purchase" } }),
  };
}

async function endNow(licenceId: string): Promise<void> {
  const validUntil = new Date(Date.now() - 1_000);
  await db().licence.update({ where: { id: licenceId }, data: { validUntil, renews: false } });
}

describe("one purchase", () => {
  test("moves the price to developer and platform, gives the licence and leaves an audit row", async () => {
    const [buyer, developer] = [await aPersonWith(5_000n), await aPerson()];
    const { slug, indicatorId } = await aListing(developer);
    const bought = await buy(buyer, slug);
    expect(bought.licence).toMatchObject({
      kind: "lifetime",
      status: "active",
      validUntil: null,
      runsVersion: "1.0.0",
    });
    expect(bought.charge).toMatchObject({
      gross: { amount: "2999", currency: "USD" },
      seller: { amount: "2099", currency: "USD" },
      platform: { amount: "900", currency: "USD" },
      sellerBps: 7_000,
    });
    expect(bought.receipt).toMatchObject({
      id: bought.charge?.id,
      buyer: buyer.handle,
      seller: developer.handle,
    });
    expect(await balance(buyer)).toBe(2_001n);
    const charge = await db().charge.findUniqueOrThrow({ where: { id: bought.charge?.id ?? "" } });
    expect(charge.causeKey).toBe(`licence:${bought.licence.id}`);
    const audit = await db().auditEvent.findMany({ where: { subjectId: bought.licence.id } });
    expect(audit.map(({ action, actorId }) => [action, actorId])).toEqual([
      ["indicator.purchased", buyer.userId],
    ]);
    expect(audit[0]?.data).toContain(indicatorId);
    const checks = await inSnapshot((tx) => reconcileBilling(tx));
    expect(checks.filter(({ differences }) => differences > 0n)).toEqual([]);
  });

  test("a month ends on the same day of the next month", async () => {
    const buyer = await aPersonWith(5_000n);
    const { slug } = await aListing(await aPerson());
    const { licence } = await buy(buyer, slug, "monthly");
    const from = new Date(licence.validFrom);
    const until = new Date(licence.validUntil ?? 0);
    expect(until.getTime() - from.getTime()).toBeGreaterThanOrEqual(28 * 86_400_000);
    expect(until.getTime() - from.getTime()).toBeLessThanOrEqual(31 * 86_400_000);
  });
});

describe("fifty purchases at once", () => {
  test("of one person with money for one make exactly one licence and one charge; 49 are told", async () => {
    const [buyer, developer] = [await aPersonWith(2_999n), await aPerson()];
    const { slug } = await aListing(developer);
    const outcomes = await Promise.allSettled(Array.from({ length: 50 }, () => buy(buyer, slug)));
    const codes = outcomes.map(codeOf);
    expect(codes.filter((code) => code === "ok")).toHaveLength(1);
    expect(
      codes.filter((code) => code === "CONFLICT"),
      codes.join(" "),
    ).toHaveLength(49);
    expect(await written(buyer)).toEqual({ licences: 1, charges: 1, keys: 0 });
    expect(await balance(buyer)).toBe(0n);
    const lost = outcomes.find((outcome) => outcome.status === "rejected");
    expect(lost?.reason.message).toBe("You have a licence for this indicator already.");
  });

  test("with one key charge once and all get the same answer", async () => {
    const [buyer, key] = [await aPersonWith(10_000n), randomUUID()];
    const { slug } = await aListing(await aPerson());
    const answers = await Promise.all(Array.from({ length: 20 }, () => buy(buyer, slug, "lifetime", key)));
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(await written(buyer)).toEqual({ licences: 1, charges: 1, keys: 1 });
    expect(await balance(buyer)).toBe(7_001n);
  });

  test("of ten different indicators with money for three sell three", async () => {
    const [buyer, developer] = [await aPersonWith(9_100n), await aPerson()];
    const listings = await Promise.all(Array.from({ length: 10 }, () => aListing(developer)));
    const outcomes = await Promise.allSettled(listings.map(({ slug }) => buy(buyer, slug)));
    const codes = outcomes.map(codeOf).sort();
    expect(codes).toEqual([...Array(7).fill("PAYMENT_REQUIRED"), ...Array(3).fill("ok")]);
    expect(await written(buyer)).toEqual({ licences: 3, charges: 3, keys: 0 });
    expect(await balance(buyer)).toBe(103n);
  });
});

/** Makes a change to the indicator, lets `buy` run into its lock, and commits only then. */
async function buyDuring(
  change: (tx: Tx) => Promise<unknown>,
  purchase: () => Promise<PurchaseResult>,
): Promise<string> {
  let outcome: Promise<string> | undefined;
  await inTransaction(async (tx) => {
    await change(tx);
    outcome = refusal(purchase());
    for (let waiting = 0; waiting === 0; ) {
      const rows = await db().$queryRaw<{ n: number }[]>`
        SELECT count(*)::int AS n FROM pg_stat_activity
         WHERE wait_event_type = 'Lock' AND datname = current_database() AND query LIKE '%FROM indicator%'`;
      waiting = rows[0]?.n ?? 0;
    }
  });
  return (await outcome) ?? "";
}

describe("a purchase that meets another change", () => {
  test("of the price waits for it and is refused with the new price", async () => {
    const buyer = await aPersonWith(9_999n);
    const { slug, indicatorId } = await aListing(await aPerson());
    const raise = async (tx: Tx) => {
      const price = {
        indicatorId,
        seq: 2,
        currency: "USD",
        onceMinor: 9_900n,
        monthMinor: null,
        trialDays: null,
      };
      const { id } = await tx.indicatorPrice.create({ data: price });
      await tx.indicator.update({ where: { id: indicatorId }, data: { priceId: id } });
    };
    expect(await buyDuring(raise, () => buy(buyer, slug))).toBe("CONFLICT");
    expect(await balance(buyer)).toBe(9_999n);
  });

  test("of the status waits for it and is refused", async () => {
    const buyer = await aPersonWith(9_999n);
    const { slug, indicatorId } = await aListing(await aPerson());
    const suspend = (tx: Tx) =>
      tx.indicator.update({ where: { id: indicatorId }, data: { status: "suspended" } });
    expect(await buyDuring(suspend, () => buy(buyer, slug))).toBe("UNPROCESSABLE");
    expect(await balance(buyer)).toBe(9_999n);
  });
});

describe("Idempotency-Key", () => {
  test("a replay returns the stored answer even when the price has changed since", async () => {
    const [buyer, developer, key] = [await aPersonWith(5_000n), await aPerson(), randomUUID()];
    const { slug, indicatorId } = await aListing(developer);
    const first = await buy(buyer, slug, "lifetime", key);
    const { id } = await db().indicatorPrice.create({
      data: { indicatorId, seq: 2, currency: "USD", onceMinor: 9_900n, monthMinor: null, trialDays: null },
    });
    await db().indicator.update({ where: { id: indicatorId }, data: { priceId: id } });
    expect(await buy(buyer, slug, "lifetime", key)).toEqual(first);
    expect(await balance(buyer)).toBe(2_001n);
  });

  test("the same key for another input is IDEMPOTENCY_MISMATCH", async () => {
    const [buyer, key] = [await aPersonWith(9_000n), randomUUID()];
    const [one, two] = [await aListing(await aPerson()), await aListing(await aPerson())];
    await buy(buyer, one.slug, "lifetime", key);
    expect(await refusal(buy(buyer, two.slug, "lifetime", key))).toBe("IDEMPOTENCY_MISMATCH");
    expect(await refusal(buy(buyer, one.slug, "monthly", key))).toBe("IDEMPOTENCY_MISMATCH");
    expect(await written(buyer)).toEqual({ licences: 1, charges: 1, keys: 1 });
  });

  test("a refusal keeps no key: after a top-up the same key buys", async () => {
    const [buyer, key] = [await aPersonWith(1_000n), randomUUID()];
    const { slug } = await aListing(await aPerson());
    expect(await refusal(buy(buyer, slug, "lifetime", key))).toBe("PAYMENT_REQUIRED");
    expect(await written(buyer)).toEqual({ licences: 0, charges: 0, keys: 0 });
    expect(await balance(buyer)).toBe(1_000n);
    await topUpTestMoney(buyer, { amount: money(2_000n, "USD"), idempotencyKey: undefined });
    expect((await buy(buyer, slug, "lifetime", key)).licence.status).toBe("active");
    expect(await balance(buyer)).toBe(1n);
  });
});

describe("what is refused writes nothing", () => {
  test.each<[string, Partial<Parameters<typeof aListing>[1]>, PurchaseInput, string]>([
    ["a changed price", {}, inputOf("lifetime", "2998"), "CONFLICT"],
    [
      "another currency",
      {},
      { kind: "lifetime", expectedPrice: { amount: "2999", currency: "EUR" } },
      "UNPROCESSABLE",
    ],
    ["no expected price", {}, { kind: "lifetime" }, "VALIDATION"],
    ["a free indicator", { price: null }, inputOf("lifetime"), "UNPROCESSABLE"],
    [
      "a kind that is not sold",
      { price: { onceMinor: 2_999n, monthMinor: null, trialDays: null } },
      inputOf("monthly"),
      "UNPROCESSABLE",
    ],
    ["a draft", { status: "pending" }, inputOf("lifetime"), "NOT_FOUND"],
    ["an invite-only listing", { visibility: "inviteOnly" }, inputOf("lifetime"), "NOT_FOUND"],
  ])("%s", async (_, listing, input, code) => {
    const buyer = await aPersonWith(5_000n);
    const { slug } = await aListing(await aPerson(), listing);
    expect(
      await refusal(purchaseIndicator({ actor: buyer, ref: slug, input, idempotencyKey: undefined })),
    ).toBe(code);
    expect(await written(buyer)).toEqual({ licences: 0, charges: 0, keys: 0 });
    expect(await balance(buyer)).toBe(5_000n);
  });

  test("one's own indicator", async () => {
    const developer = await aPersonWith(5_000n);
    const { slug } = await aListing(developer);
    expect(await refusal(buy(developer, slug))).toBe("UNPROCESSABLE");
    expect(await balance(developer)).toBe(5_000n);
  });

  test("a suspended indicator", async () => {
    const buyer = await aPersonWith(5_000n);
    const { slug, indicatorId } = await aListing(await aPerson());
    await db().indicator.update({ where: { id: indicatorId }, data: { status: "suspended" } });
    expect(await refusal(buy(buyer, slug))).toBe("UNPROCESSABLE");
    expect(await balance(buyer)).toBe(5_000n);
  });

  test("an unknown indicator", async () => {
    expect(await refusal(buy(await aPerson(), randomUUID()))).toBe("NOT_FOUND");
  });
});

describe("trial and month", () => {
  test("a trial is free, once per person, and ends when the indicator is bought", async () => {
    const buyer = await aPersonWith(5_000n);
    const { slug } = await aListing(await aPerson());
    const trial = await buy(buyer, slug, "trial");
    expect(trial).toMatchObject({ charge: null, licence: { kind: "trial", status: "active", charge: null } });
    expect(await refusal(buy(buyer, slug, "trial"))).toBe("CONFLICT");
    const paid = await buy(buyer, slug, "lifetime");
    expect(paid.licence.status).toBe("active");
    const licences = await db().licence.findMany({ where: { userId: buyer.userId }, orderBy: { id: "asc" } });
    expect(licences.map(({ kind, status }) => [kind, status])).toEqual([
      ["trial", "expired"],
      ["once", "active"],
    ]);
    expect(await balance(buyer)).toBe(2_001n);
  });

  test("ten trials at once give one", async () => {
    const buyer = await aPerson();
    const { slug } = await aListing(await aPerson());
    const outcomes = await Promise.allSettled(Array.from({ length: 10 }, () => buy(buyer, slug, "trial")));
    expect(outcomes.map(codeOf).sort()).toEqual([...Array(9).fill("CONFLICT"), "ok"]);
  });

  test("a month that is over does not stand in the way of the next; a running one does", async () => {
    const buyer = await aPersonWith(5_000n);
    const { slug } = await aListing(await aPerson());
    const first = await buy(buyer, slug, "monthly");
    expect(await refusal(buy(buyer, slug, "monthly"))).toBe("CONFLICT");
    expect(await refusal(buy(buyer, slug, "lifetime"))).toBe("CONFLICT");
    await endNow(first.licence.id);
    await buy(buyer, slug, "monthly");
    expect(await balance(buyer)).toBe(5_000n - 2n * 499n);
    const old = await db().licence.findUniqueOrThrow({ where: { id: first.licence.id } });
    expect(old.status).toBe("expired");
  });

  test("a trial that is over cannot be taken again", async () => {
    const buyer = await aPerson();
    const { slug } = await aListing(await aPerson());
    const trial = await buy(buyer, slug, "trial");
    await endNow(trial.licence.id);
    expect(await refusal(buy(buyer, slug, "trial"))).toBe("CONFLICT");
  });
});

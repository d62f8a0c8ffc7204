import { describe, expect, it } from "vitest";
import type { UserActor } from "@/lib/actor";
import { db } from "@/lib/db";
import { getVersion } from "@/lib/indicators/data/get-version";
import { UpdateIndicatorInput } from "@/lib/indicators/listing-schema";
import { purchaseIndicator } from "@/lib/indicators/mutations/purchase-indicator";
import { updateIndicator } from "@/lib/indicators/mutations/update-indicator";
import { aListing, testContent } from "@/prisma/seed/test-listings";
import { aPerson, aPersonWith } from "@/scripts/testing/people";

const update = (actor: UserActor, ref: string, changes: object) =>
  updateIndicator({ actor, ref, input: UpdateIndicatorInput.parse(changes) });
const once = (amount: string) => ({ pricing: { once: { amount, currency: "USD" } } });
const pricesOf = async (indicatorId: string) =>
  (await db().indicatorPrice.findMany({ where: { indicatorId }, orderBy: { seq: "asc" } })).map(
    ({ seq, onceMinor, monthMinor }) => [seq, onceMinor, monthMinor],
  );
const buy = (actor: UserActor, ref: string, amount: string) =>
  purchaseIndicator({
    actor,
    ref,
    input: { kind: "lifetime", expectedPrice: { amount, currency: "USD" } },
    idempotencyKey: undefined,
  });

describe("words", () => {
  it("change, the address stays, and the audit names what was changed", async () => {
    const actor = await aPerson();
    const { slug, indicatorId } = await aListing(actor);
    const changed = await update(actor, slug, { name: "Better", tags: ["a", "b"], description: "# Why" });
    expect(changed).toMatchObject({ name: "Better", tags: ["a", "b"], description: "# Why", slug });
    const row = await db().auditEvent.findFirstOrThrow({
      where: { subjectId: indicatorId, action: "indicator.updated" },
    });
    expect(JSON.parse(row.data)).toEqual({
      data: { fields: ["description", "name", "tags"], name: { before: `Test ${slug}`, after: "Better" } },
    });
  });

  it("of somebody else's listing are out of reach, a curator's too", async () => {
    const { slug } = await aListing(await aPerson());
    for (const actor of [await aPerson(), await aPerson("ADMIN")]) {
      await expect(update(actor, slug, { name: "Mine" })).rejects.toMatchObject({ code: "NOT_FOUND" });
    }
  });
});

describe("the price", () => {
  it("is a new row of the history; what was sold keeps its own, the same again is no change", async () => {
    const [actor, buyer] = [await aPerson(), await aPersonWith(10_000n)];
    const { slug, indicatorId } = await aListing(actor);
    const { licence } = await buy(buyer, slug, "2999");
    await update(actor, slug, once("4999"));
    await update(actor, slug, once("4999"));
    expect(await pricesOf(indicatorId)).toEqual([
      [1, 2_999n, 499n],
      [2, 4_999n, null],
    ]);
    const sold = await db().licence.findUniqueOrThrow({
      where: { id: licence.id },
      include: { charge: true },
    });
    expect([sold.status, sold.charge?.grossMinor]).toEqual(["active", 2_999n]);
    await expect(buy(await aPersonWith(10_000n), slug, "2999")).rejects.toMatchObject({ code: "CONFLICT" });
  });

  it("given away and raised again leaves both in the history", async () => {
    const actor = await aPerson();
    const { slug, indicatorId } = await aListing(actor);
    expect(await update(actor, slug, { pricing: null })).toMatchObject({ isFree: true, price: null });
    expect(await update(actor, slug, { pricing: null })).toMatchObject({ isFree: true });
    expect(await update(actor, slug, once("9999"))).toMatchObject({ isFree: false });
    expect(await pricesOf(indicatorId)).toEqual([
      [1, 2_999n, 499n],
      [2, null, null],
      [3, 9_999n, null],
    ]);
  });

  it("of a free listing opens the payee", async () => {
    const actor = await aPerson();
    const { slug, indicatorId } = await aListing(actor, { price: null });
    await update(actor, slug, once("100"));
    const { payee } = await db().indicator.findUniqueOrThrow({
      where: { id: indicatorId },
      include: { payee: true },
    });
    expect(payee).toMatchObject({ userId: actor.userId, kind: "developer" });
  });

  it("changed while people buy charges each the price that they agreed to, or nothing", async () => {
    const actor = await aPerson();
    const { slug, indicatorId } = await aListing(actor);
    const buyers = await Promise.all(Array.from({ length: 8 }, () => aPersonWith(10_000n)));
    const bought = Promise.allSettled(buyers.map((buyer) => buy(buyer, slug, "2999")));
    const changed = await Promise.all([update(actor, slug, once("3999")), update(actor, slug, once("4999"))]);
    expect(changed).toHaveLength(2);
    for (const outcome of await bought) {
      if (outcome.status === "fulfilled") expect(outcome.value.charge?.gross.amount).toBe("2999");
      else expect(outcome.reason).toMatchObject({ code: "CONFLICT" });
    }
    expect((await pricesOf(indicatorId)).map(([seq]) => seq)).toEqual([1, 2, 3]);
  });
});

describe("the visibility", () => {
  it("closed again leaves what was published open readable; what comes later is closed", async () => {
    const [actor, stranger] = [await aPerson(), await aPerson()];
    const { slug } = await aListing(actor, { visibility: "open" });
    await update(actor, slug, { visibility: "protected" });
    await aListing(actor, { slug, visibility: "protected", content: testContent(2) });
    expect((await getVersion(slug, "1.0.0", stranger)).source).toBe(testContent().source);
    expect((await getVersion(slug, "1.1.0", stranger)).source).toBeNull();
  });

  it("opened makes what was approved readable for good", async () => {
    const [actor, stranger] = [await aPerson(), await aPerson()];
    const { slug } = await aListing(actor);
    expect((await getVersion(slug, "1.0.0", stranger)).source).toBeNull();
    await update(actor, slug, { visibility: "open" });
    await update(actor, slug, { visibility: "protected" });
    expect((await getVersion(slug, "1.0.0", stranger)).source).toBe(testContent().source);
  });

  it("by invitation hides the listing from everybody but licensees", async () => {
    const [actor, buyer, stranger] = [await aPerson(), await aPersonWith(5_000n), await aPerson()];
    const { slug } = await aListing(actor);
    await buy(buyer, slug, "2999");
    await update(actor, slug, { visibility: "inviteOnly" });
    expect(await getVersion(slug, "1.0.0", buyer)).toMatchObject({ version: "1.0.0", source: null });
    for (const reader of [null, stranger]) {
      await expect(getVersion(slug, "1.0.0", reader)).rejects.toMatchObject({ code: "NOT_FOUND" });
    }
  });
});

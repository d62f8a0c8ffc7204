import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { UserActor } from "@/lib/actor";
import { db } from "@/lib/db";
import { changeVersion } from "@/lib/indicators/mutations/change-version";
import { purchaseIndicator } from "@/lib/indicators/mutations/purchase-indicator";
import { listNotifications } from "@/lib/notifications/data/notifications";
import { NotificationQuery } from "@/lib/notifications/schema";
import { aListing } from "@/prisma/seed/test-listings";
import { aPerson, aPersonWith } from "@/scripts/testing/people";

const news = async (actor: UserActor) =>
  (await listNotifications(actor, NotificationQuery.parse({}))).items.map(({ kind, text }) => [kind, text]);
const mails = async ({ userId }: UserActor) =>
  (await db().outboxMail.findMany({ where: { userId } })).map(({ template }) => template);
const buy = (actor: UserActor, ref: string, kind: "lifetime" | "trial", amount: string, key?: string) =>
  purchaseIndicator({
    actor,
    ref,
    input: { kind, expectedPrice: { amount, currency: "USD" } },
    idempotencyKey: key,
  });

describe("a purchase", () => {
  it("tells buyer and developer once each, even when it is replayed at the same time", async () => {
    const [buyer, developer, key] = [await aPersonWith(5_000n), await aPerson(), randomUUID()];
    const { slug } = await aListing(developer);
    await Promise.all(Array.from({ length: 8 }, () => buy(buyer, slug, "lifetime", "2999", key)));
    await buy(buyer, slug, "lifetime", "2999", key);
    expect(await news(buyer)).toEqual([
      ["indicator-purchased", `You have a licence for “Test ${slug}”: for ever. You paid 29.99 USD.`],
    ]);
    expect(await news(developer)).toEqual([
      [
        "indicator-sold",
        `@${buyer.handle} bought “Test ${slug}” (for ever) for 29.99 USD. Your share is 20.99 USD.`,
      ],
    ]);
    expect([await mails(buyer), await mails(developer)]).toEqual([
      ["indicator-purchased"],
      ["indicator-sold"],
    ]);
  });

  it("that is refused tells nobody", async () => {
    const [buyer, developer] = [await aPersonWith(100n), await aPerson()];
    const { slug } = await aListing(developer);
    await expect(buy(buyer, slug, "lifetime", "2999")).rejects.toMatchObject({ code: "PAYMENT_REQUIRED" });
    expect([await news(buyer), await news(developer)]).toEqual([[], []]);
  });

  it("of a trial is news for the buyer only: no money moved", async () => {
    const [buyer, developer] = [await aPerson(), await aPerson()];
    const { slug } = await aListing(developer);
    await buy(buyer, slug, "trial", "0");
    expect((await news(buyer))[0]?.[1]).toMatch(/a trial, until \d+ \w+ \d{4}\. Nothing was paid\.$/);
    expect(await news(developer)).toEqual([]);
  });
});

describe("a verdict", () => {
  it.each([
    ["approved", "approve", "passed the review. The curator wrote: Fine."],
    ["rejected", "reject", "did not pass the review. The curator wrote: Fine."],
  ] as const)("%s is told to the developer, with the notes", async (verdict, act, words) => {
    const [developer, curator] = [await aPerson(), await aPerson("CURATOR")];
    const { slug } = await aListing(developer, { status: "pending" });
    await changeVersion({ actor: curator, ref: slug, act, input: { version: "1.0.0", notes: "Fine." } });
    const [only] = await news(developer);
    expect(only?.[0]).toBe(`version-${verdict}`);
    expect(only?.[1]).toContain(words);
    expect(await mails(developer)).toEqual([`version-${verdict}`]);
  });
});

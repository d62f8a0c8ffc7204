import { expect, test } from "vitest";
import type { UserActor } from "@/lib/actor";
import { developerBalance } from "@/lib/billing/data/earnings";
import { AppError } from "@/lib/errors";
import { developerAnalytics } from "@/lib/indicators/data/developer-analytics";
import { exportSales, getSale, listSales } from "@/lib/indicators/data/list-sales";
import { purchaseIndicator } from "@/lib/indicators/mutations/purchase-indicator";
import { refundLicence } from "@/lib/indicators/mutations/refund-licence";
import { aListing } from "@/prisma/seed/test-listings";
import { aPerson, aPersonWith } from "@/scripts/testing/people";

const LIFETIME = { kind: "lifetime", expectedPrice: { amount: "2999", currency: "USD" } } as const;

async function sell(ref: string): Promise<UserActor> {
  const actor = await aPersonWith(3_000n);
  await purchaseIndicator({ actor, ref, input: LIFETIME, idempotencyKey: undefined });
  return actor;
}

async function codeOf(promise: Promise<unknown>): Promise<string> {
  try {
    await promise;
    return "ok";
  } catch (error) {
    return error instanceof AppError ? error.code : String(error);
  }
}

test("a balance adds up: pending is what matures, and gross less refunds is what both kept", async () => {
  const developer = await aPerson();
  const { slug } = await aListing(developer);
  const [buyer] = [await sell(slug), await sell(slug)];
  await refundLicence({ actor: buyer, ref: slug, input: {}, idempotencyKey: undefined });
  const balance = await developerBalance(developer);
  expect(balance).toMatchObject({
    pending: { amount: "2099" },
    maturing: [{ amount: { amount: "2099" } }],
    owed: { amount: "0" },
    sales: 2,
    gross: { amount: "5998" },
    refunded: { amount: "2999" },
    earned: { amount: "2099" },
    platform: { amount: "900" },
  });
  expect((await developerAnalytics(developer)).indicators).toMatchObject([
    { slug, sales: 2, earned: { amount: "2099" } },
  ]);
});

test("sales page newest first with their refunds, by indicator and time, and only one's own", async () => {
  const developer = await aPerson();
  const [one, two] = [await aListing(developer), await aListing(developer)];
  const [first] = [await sell(one.slug), await sell(two.slug), await sell(two.slug)];
  await refundLicence({ actor: first, ref: one.slug, input: {}, idempotencyKey: undefined });
  const page = await listSales(developer, { limit: 2 });
  const rest = await listSales(developer, { limit: 2, cursor: page.nextCursor ?? "" });
  const sales = [...page.items, ...rest.items];
  expect([page.total, sales.map(({ indicator }) => indicator.slug)]).toEqual([
    3,
    [two.slug, two.slug, one.slug],
  ]);
  expect(sales[2]).toMatchObject({
    buyer: { handle: first.handle },
    kind: "lifetime",
    renewal: false,
    kept: { amount: "0" },
    refunds: [{ amount: { amount: "2999" }, seller: { amount: "2099" } }],
  });
  const count = async (filter: Parameters<typeof exportSales>[1]) =>
    (await exportSales(developer, filter)).length;
  expect(await count({ indicator: two.slug })).toBe(2);
  expect(await count({ to: sales[2]?.createdAt })).toBe(0);
  expect(await count({ from: sales[2]?.createdAt })).toBe(3);
  const stranger = await aPerson();
  expect((await listSales(stranger, { limit: 5 })).items).toEqual([]);
  expect(await codeOf(listSales(stranger, { limit: 5, indicator: one.slug }))).toBe("NOT_FOUND");
  expect(await codeOf(getSale(stranger, sales[0]?.id ?? ""))).toBe("NOT_FOUND");
  expect((await getSale(developer, sales[0]?.id ?? "")).id).toBe(sales[0]?.id);
});

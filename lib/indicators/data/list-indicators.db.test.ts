import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import type { UserActor } from "@/lib/actor";
import { developerBalance } from "@/lib/billing/data/earnings";
import { db } from "@/lib/db";
import { getIndicator } from "@/lib/indicators/data/get-indicator";
import { listDeveloperIndicators } from "@/lib/indicators/data/list-developer-indicators";
import { listIndicators } from "@/lib/indicators/data/list-indicators";
import { listLicences } from "@/lib/indicators/data/list-licences";
import { listSales } from "@/lib/indicators/data/list-sales";
import { listVersions } from "@/lib/indicators/data/list-versions";
import { IndicatorDetail } from "@/lib/indicators/indicator-detail-schema";
import { LicencePage } from "@/lib/indicators/licence-schema";
import { MarketplacePage, MarketplaceQuery } from "@/lib/indicators/marketplace-schema";
import { purchaseIndicator } from "@/lib/indicators/mutations/purchase-indicator";
import { aListing, testContent } from "@/prisma/seed/test-listings";
import { aPerson, aPersonWith } from "@/scripts/testing/people";

let developer: UserActor;
const slugs: string[] = [];
const price = (onceMinor: bigint) => ({ onceMinor, monthMinor: null, trialDays: null });

beforeAll(async () => {
  developer = await aPerson();
  const listings = [
    { name: "Alpha band", price: null, category: "trend", tags: ["band"] },
    { name: "Beta 100% cross", price: price(500n), category: "momentum", tags: ["cross", "fast"] },
    { name: "Gamma", price: price(1_500n), category: "trend", tags: [], summary: "A band of another kind." },
    { name: "Delta", price: price(2_500n), category: "volatility", tags: ["fast"] },
    { name: "Epsilon", price: price(500n), category: "trend", tags: [] },
  ];
  for (const listing of listings) slugs.push((await aListing(developer, listing)).slug);
  await aListing(developer, { name: "Hidden draft", status: "pending" });
  await aListing(developer, { name: "Hidden invitation", visibility: "inviteOnly" });
});

async function names(query: Record<string, string>): Promise<string[]> {
  const page = await listIndicators(MarketplaceQuery.parse({ developer: developer.handle, ...query }), null);
  MarketplacePage.parse(page);
  return page.items.map(({ name }) => name);
}

describe("filters", () => {
  test.each<[Record<string, string>, string[]]>([
    [{}, ["Alpha band", "Beta 100% cross", "Gamma", "Delta", "Epsilon"]],
    [{ q: "BAND" }, ["Alpha band", "Gamma"]],
    [{ q: "band alpha" }, ["Alpha band"]],
    [{ q: "100%" }, ["Beta 100% cross"]],
    [{ q: "%" }, []],
    [{ q: "_" }, []],
    [{ q: "hidden" }, []],
    [{ category: "trend" }, ["Alpha band", "Gamma", "Epsilon"]],
    [{ tag: "fast" }, ["Beta 100% cross", "Delta"]],
    [{ isFree: "true" }, ["Alpha band"]],
    [{ isFree: "false", maxPrice: "1500" }, ["Beta 100% cross", "Gamma", "Epsilon"]],
    [{ maxPrice: "0" }, ["Alpha band"]],
    [{ proof: "clean" }, []],
  ])("%j", async (query, expected) => {
    expect((await names(query)).sort()).toEqual([...expected].sort());
  });
});

describe("pages", () => {
  test.each(["popularity", "rating", "price", "newest", "speed"] as const)(
    "by %s show every row once, in order",
    async (sort) => {
      const whole = await listIndicators(MarketplaceQuery.parse({ developer: developer.handle, sort }), null);
      expect(whole).toMatchObject({ total: 5, nextCursor: null });
      const seen: string[] = [];
      let cursor: string | null | undefined;
      while (cursor !== null) {
        const query = { developer: developer.handle, sort, limit: "2", ...(cursor ? { cursor } : {}) };
        const page = await listIndicators(MarketplaceQuery.parse(query), null);
        expect(page.total).toBe(cursor === undefined ? 5 : undefined);
        seen.push(...page.items.map(({ slug }) => slug));
        cursor = page.nextCursor;
      }
      expect(seen).toEqual(whole.items.map(({ slug }) => slug));
    },
  );

  test("by price begin with the cheapest", async () => {
    const list = await names({ sort: "price" });
    expect([list[0], list.at(-1)]).toEqual(["Alpha band", "Delta"]);
  });

  test.each(["x", "e30", Buffer.from('{"s":"price","k":"1","i":"no"}').toString("base64url")])(
    "refuse the cursor %s",
    async (cursor) => {
      await expect(names({ cursor })).rejects.toMatchObject({
        code: "VALIDATION",
        errors: [{ path: "cursor" }],
      });
    },
  );
});

describe("one indicator", () => {
  let author: UserActor;
  beforeAll(async () => {
    author = await aPerson();
  });

  test("is found by id and by slug; what is protected keeps its source", async () => {
    const { slug, indicatorId } = await aListing(author);
    const stranger = await aPerson();
    const [bySlug, byId] = [await getIndicator(slug, null), await getIndicator(indicatorId, stranger)];
    expect(IndicatorDetail.parse(bySlug).id).toBe(IndicatorDetail.parse(byId).id);
    expect(byId.current).toMatchObject({ version: "1.0.0", source: null });
    expect(byId.viewer).toMatchObject({
      canRun: false,
      canBuy: ["lifetime", "monthly", "trial"],
      licence: null,
    });
    expect(bySlug.viewer).toMatchObject({ signedIn: false, canRun: false, canBuy: [] });
    const own = await getIndicator(slug, author);
    expect(own.current?.source).toContain("export default");
    expect(own.viewer).toMatchObject({ isOwner: true, canRun: true, canBuy: [] });
    expect(JSON.stringify(byId)).not.toContain("@example.test");
  });

  test("with open source shows it to everybody", async () => {
    const { slug } = await aListing(author, { visibility: "open" });
    expect((await getIndicator(slug, null)).current?.source).toContain("export default");
  });

  test("in draft or by invitation does not exist for strangers", async () => {
    const [draft, invited] = [
      await aListing(author, { status: "pending" }),
      await aListing(author, { visibility: "inviteOnly" }),
    ];
    for (const { slug } of [draft, invited]) {
      await expect(getIndicator(slug, await aPerson())).rejects.toMatchObject({ code: "NOT_FOUND" });
      await expect(listVersions(slug, null)).rejects.toMatchObject({ code: "NOT_FOUND" });
      expect((await getIndicator(slug, author)).slug).toBe(slug);
      expect((await getIndicator(slug, await aPerson("CURATOR"))).slug).toBe(slug);
    }
    await expect(getIndicator(randomUUID(), null)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  test("hides waiting versions and review notes from the public", async () => {
    const { slug } = await aListing(author);
    await aListing(author, { slug, content: testContent(5), status: "pending" });
    const seen = async (actor: UserActor | null) =>
      (await listVersions(slug, actor)).items.map(({ version }) => version);
    expect(await seen(null)).toEqual(["1.0.0"]);
    expect(await seen(author)).toEqual(["1.1.0", "1.0.0"]);
    expect(await seen(await aPerson("CURATOR"))).toEqual(["1.1.0", "1.0.0"]);
  });
});

describe("what one owns", () => {
  test("licences, sales and indicators are one's own, with the split of each sale", async () => {
    const [seller, buyer, stranger] = [await aPerson(), await aPersonWith(10_000n), await aPerson()];
    const { slug } = await aListing(seller);
    const input = { kind: "lifetime" as const, expectedPrice: { amount: "2999", currency: "USD" } };
    const { licence } = await purchaseIndicator({
      actor: buyer,
      ref: slug,
      input,
      idempotencyKey: undefined,
    });
    const mine = LicencePage.parse(await listLicences(buyer, { limit: 20 }));
    expect(mine).toMatchObject({
      total: 1,
      items: [{ id: licence.id, status: "active", indicator: { slug } }],
    });
    expect((await listLicences(stranger, { limit: 20 })).items).toEqual([]);
    const earned = await developerBalance(seller);
    expect(earned).toMatchObject({ sales: 1, gross: { amount: "2999" }, pending: { amount: "2099" } });
    const sold = await listSales(seller, { limit: 20 });
    expect(sold.items).toMatchObject([{ seller: { amount: "2099" }, platform: { amount: "900" } }]);
    expect((await developerBalance(stranger)).sales).toBe(0);
    expect((await listSales(stranger, { limit: 20 })).items).toEqual([]);
    const { items } = await listDeveloperIndicators(seller);
    expect(items).toMatchObject([{ slug, sales: 1, earned: { amount: "2099" }, licences: 1 }]);
    const bought = await getIndicator(slug, buyer);
    expect(bought.viewer).toMatchObject({ canRun: true, canBuy: [], licence: { id: licence.id } });
  });

  test("a licence whose time is over is shown as expired before a job writes so", async () => {
    const buyer = await aPerson();
    const { slug } = await aListing(await aPerson());
    const input = { kind: "trial" as const };
    const { licence } = await purchaseIndicator({
      actor: buyer,
      ref: slug,
      input,
      idempotencyKey: undefined,
    });
    await db().licence.update({ where: { id: licence.id }, data: { validUntil: new Date(Date.now() - 1) } });
    expect((await listLicences(buyer, { limit: 1 })).items[0]).toMatchObject({
      status: "expired",
      runsVersion: null,
    });
    expect((await getIndicator(slug, buyer)).viewer.canBuy).toEqual(["lifetime", "monthly"]);
  });
});

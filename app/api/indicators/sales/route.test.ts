import { describe, expect, test } from "vitest";
import { GET as developerAnalytics } from "@/app/api/analytics/developer/route";
import { GET as csv } from "@/app/api/indicators/sales/csv/route";
import { purchaseIndicator } from "@/lib/indicators/mutations/purchase-indicator";
import { DeveloperAnalytics, SalesPage } from "@/lib/indicators/sales-schema";
import { aListing } from "@/prisma/seed/test-listings";
import { callRoute } from "@/prisma/seed/test-requests";
import { aPerson, aPersonWith } from "@/scripts/testing/people";
import { GET } from "./route";

async function aSeller() {
  const [developer, buyer] = [await aPerson(), await aPersonWith(9_000n)];
  const { slug } = await aListing(developer);
  const input = { kind: "lifetime", expectedPrice: { amount: "2999", currency: "USD" } } as const;
  await purchaseIndicator({ actor: buyer, ref: slug, input, idempotencyKey: undefined });
  return { developer, buyer, slug };
}

describe("200", () => {
  test("the seller's list, file and analytics say the same", async () => {
    const { developer, buyer, slug } = await aSeller();
    const list = await callRoute(GET, { as: developer, query: { indicator: slug } });
    expect(SalesPage.parse(list.json)).toMatchObject({ total: 1, items: [{ kept: { amount: "2099" } }] });
    const file = await callRoute(csv, { as: developer });
    expect(file.headers.get("content-type")).toContain("text/csv");
    expect(file.headers.get("content-disposition")).toContain("sales.csv");
    const lines = file.text.trimEnd().split("\r\n");
    expect(lines).toHaveLength(2);
    expect(lines[1]).toContain(`,lifetime,no,${buyer.handle},USD,29.99,20.99,9.00,7000,0.00,20.99,`);
    const analytics = await callRoute(developerAnalytics, { as: developer });
    expect(DeveloperAnalytics.parse(analytics.json)).toMatchObject({
      balance: { earned: { amount: "2099" } },
      indicators: [{ slug, sales: 1, earned: { amount: "2099" } }],
    });
  });
});

describe("400, 401 and 404", () => {
  test("a bad moment or cursor, nobody, somebody else's indicator", async () => {
    const { developer, slug } = await aSeller();
    const statusOf = async (call: object) => (await callRoute(GET, call)).status;
    expect(await statusOf({ as: developer, query: { from: "yesterday" } })).toBe(400);
    expect(await statusOf({ as: developer, query: { cursor: "x" } })).toBe(400);
    expect(await statusOf({})).toBe(401);
    expect(await statusOf({ as: await aPerson(), query: { indicator: slug } })).toBe(404);
  });
});

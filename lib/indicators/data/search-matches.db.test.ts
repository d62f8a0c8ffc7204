import { beforeAll, describe, expect, test } from "vitest";
import type { UserActor } from "@/lib/actor";
import { listIndicators } from "@/lib/indicators/data/list-indicators";
import { MarketplaceQuery } from "@/lib/indicators/marketplace-schema";
import { aListing } from "@/prisma/seed/test-listings";
import { aPerson } from "@/scripts/testing/people";

let developer: UserActor;

const LISTINGS: { slug: string; name: string; summary?: string; tags?: string[] }[] = [
  { slug: "rsi", name: "Relative Strength Index", summary: "Gains against losses of the last bars." },
  { slug: "stoch-rsi", name: "Stochastic RSI", summary: "The stochastic of the RSI." },
  { slug: "bollinger-bands", name: "Bollinger Bands", tags: ["band"] },
  { slug: "bollinger-bandwidth", name: "Bollinger Bandwidth" },
  { slug: "keltner-channels", name: "Keltner Channels", summary: "Like Bollinger bands, around an average." },
  { slug: "stochastic", name: "Stochastic Oscillator" },
  { slug: "ema", name: "Exponential Moving Average" },
  { slug: "sma", name: "Simple Moving Average" },
];

beforeAll(async () => {
  developer = await aPerson();
  for (const listing of LISTINGS) await aListing(developer, { price: null, ...listing });
  await aListing(developer, { name: "Secret RSI", visibility: "inviteOnly" });
});

async function found(query: Record<string, string>): Promise<string[]> {
  const { items } = await listIndicators(MarketplaceQuery.parse(query), null);
  return items.map(({ slug }) => slug);
}

describe("the best match comes first", () => {
  test.each([
    ["rsi", "rsi"],
    ["RSI stoch", "stoch-rsi"],
    ["boll band", "bollinger-bands"],
    ["bolinger", "bollinger-bands"],
    ["stochstic", "stochastic"],
    ["stochasti", "stochastic"],
    ["moving averages", "sma"],
    ["exponental", "ema"],
    ["keltner channel", "keltner-channels"],
  ])("%s", async (q, first) => {
    expect((await found({ q }))[0]).toBe(first);
  });
});

test("words of a summary are found, behind those of a name", async () => {
  const slugs = await found({ q: "bollinger" });
  expect(slugs).toHaveLength(3);
  expect(slugs.at(-1)).toBe("keltner-channels");
});

test("every word must be found", async () => {
  expect(await found({ q: "bollinger stochastic" })).toEqual([]);
  expect(await found({ q: "zzzz" })).toEqual([]);
});

test("a developer's handle finds what they made, and nothing that is by invitation", async () => {
  expect((await found({ q: developer.handle.toUpperCase(), limit: "50" })).toSorted()).toEqual(
    LISTINGS.map(({ slug }) => slug).toSorted(),
  );
});

test("pages of a search show every match once, best first", async () => {
  const all = await found({ q: developer.handle, limit: "50" });
  const seen: string[] = [];
  let cursor: string | null = "";
  while (cursor !== null) {
    const query: Record<string, string> = { q: developer.handle, limit: "3", ...(cursor && { cursor }) };
    const page = await listIndicators(MarketplaceQuery.parse(query), null);
    seen.push(...page.items.map(({ slug }) => slug));
    cursor = page.nextCursor;
  }
  expect(seen).toEqual(all);
});

describe("orders", () => {
  test("another order than the best match holds for a search too", async () => {
    const newest = await found({ q: "bollinger", sort: "newest" });
    expect(newest[0]).toBe("keltner-channels");
  });

  test("revenue is one's own to know", async () => {
    const ask = (actor: UserActor | null, query: Record<string, string>) =>
      listIndicators(MarketplaceQuery.parse({ sort: "revenue", ...query }), actor);
    await expect(ask(null, { developer: developer.handle })).rejects.toMatchObject({
      code: "UNAUTHENTICATED",
    });
    await expect(ask(developer, {})).rejects.toMatchObject({ code: "UNPROCESSABLE" });
    await expect(ask(await aPerson(), { developer: developer.handle })).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    expect((await ask(developer, { developer: developer.handle, limit: "50" })).items).toHaveLength(
      LISTINGS.length,
    );
  });
});

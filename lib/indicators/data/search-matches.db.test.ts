import { beforeAll, describe, expect, test } from "vitest";
import type { UserActor } from "@/lib/actor";
import { db } from "@/lib/db";
import { listIndicators } from "@/lib/indicators/data/list-indicators";
import { planSearch } from "@/lib/indicators/data/plan-search";
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
  { slug: "fuerza", name: "Índice de Fuerza" },
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
    ["moving avrage", "sma"],
    ["movng avrage simpel", "sma"],
    ["stochstic ocilator", "stochastic"],
    ["relatve strenght", "rsi"],
    ["\"Bollinger\" 'bandwith'", "bollinger-bandwidth"],
    ["indice de fuerza", "fuerza"],
    ["Índice de Fuerza", "fuerza"],
    ["ÍNDICE", "fuerza"],
    ["fuerze", "fuerza"],
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
  expect(await found({ q: "moving zzzz" })).toEqual([]);
});

test("a word that is written right stays alone; one that is half written gets its end, one with an error its like", async () => {
  expect((await planSearch("Moving averagi bollinga rsi"))?.spellings).toEqual([
    ["moving"],
    ["averagi", "average"],
    ["bollinga", "bollinger"],
    ["rsi"],
  ]);
  expect((await planSearch("stochasti"))?.spellings).toEqual([["stochasti", "stochastic"]]);
});

test.each([
  ["signs only", "%'\"“”()&|!:*\\"],
  ["a stop word", "the"],
  ["three letters with an error", "rzi"],
  ["as long as it may be, in one word", "x".repeat(100)],
  ["as long as it may be, in many words", "zq ".repeat(33)],
  ["as long as it may be, outside the first plane", "𝒙".repeat(50)],
  ["what PostgreSQL would read as a query", "rsi:*A & !zzzz | <->"],
])("%s finds nothing and is no error", async (_, q) => {
  expect(await listIndicators(MarketplaceQuery.parse({ q }), null)).toMatchObject({
    items: [],
    nextCursor: null,
    total: 0,
  });
});

test("words are learnt when a listing appears or is renamed, never from one that is by invitation", async () => {
  const { indicatorId } = await aListing(developer, { slug: "fresh", name: "Quixotic Zephyr", price: null });
  expect(await found({ q: "qixotic zephir" })).toEqual(["fresh"]);
  await db().indicator.update({ where: { id: indicatorId }, data: { name: "Labyrinth" } });
  expect(await found({ q: "labirynth" })).toEqual(["fresh"]);
  await aListing(developer, { name: "Clandestine", visibility: "inviteOnly", price: null });
  expect(await db().searchWord.count({ where: { word: "clandestine" } })).toBe(0);
  await db().indicator.update({ where: { id: indicatorId }, data: { status: "suspended" } });
});

test("a cursor of one search is none of another, nor of no search", async () => {
  const { nextCursor } = await listIndicators(MarketplaceQuery.parse({ q: "stochastic", limit: "1" }), null);
  const next = (query: Record<string, string>) =>
    listIndicators(MarketplaceQuery.parse({ sort: "relevance", cursor: nextCursor ?? "", ...query }), null);
  expect((await next({ q: " Stochastic!" })).items, "the same words").toHaveLength(1);
  await expect(next({ q: "bollinger" })).rejects.toMatchObject({ code: "VALIDATION" });
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

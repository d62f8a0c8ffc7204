import { beforeAll, expect, test } from "vitest";
import { db, inTransaction } from "@/lib/db";
import { INDICATOR_RANKS } from "@/lib/indicators/data/indicator-ranks";
import { listIndicators } from "@/lib/indicators/data/list-indicators";
import { MarketplaceQuery } from "@/lib/indicators/marketplace-schema";
import { readSearchCursor } from "@/lib/indicators/search-cursor";
import { aListing } from "@/prisma/seed/test-listings";
import { aPerson } from "@/scripts/testing/people";
import { rebuild } from "@/scripts/testing/ranked-lists";

/** More than are compared with a search one by one. */
const MANY = 550;

beforeAll(async () => {
  const developer = await aPerson();
  await inTransaction(async (tx) => {
    await tx.$executeRaw`
      CREATE TEMP TABLE made ON COMMIT DROP AS
        SELECT n, gen_random_uuid() AS id, gen_random_uuid() AS version_id FROM generate_series(1, ${MANY}::int) n`;
    await tx.$executeRaw`
      INSERT INTO indicator (id, developer_id, slug, name, summary, description, category, tags, visibility, status, listed_at)
      SELECT id, ${developer.userId}::uuid, 'many-' || n, 'Wobble Meter ' || n, 'One of many.', '', 'trend',
             CASE WHEN n % 100 = 0 THEN ARRAY['rare'] ELSE ARRAY['common'] END, 'protected', 'draft', now() - make_interval(mins => n)
        FROM made`;
    await tx.$executeRaw`
      INSERT INTO indicator_version (id, indicator_id, major, minor, patch, source, manifest, source_hash, version_hash, changelog, status)
      SELECT version_id, id, 1, 0, 0, 'x', '{}', 'many' || n, 'many' || n, '', 'approved' FROM made`;
    await tx.$executeRaw`
      UPDATE indicator i SET current_version_id = made.version_id, status = 'listed' FROM made WHERE made.id = i.id`;
  });
  await aListing(developer, { slug: "oldest", name: "Wobble", price: null });
  await aListing(developer, { slug: "wobble-2", name: "Wobble", price: null });
  // New listings are popular: one of the very name goes to the middle of the list, one to its end.
  await db()
    .$executeRaw`UPDATE indicator SET listed_at = now() - interval '300 minutes' WHERE slug = 'wobble-2'`;
  await db().$executeRaw`UPDATE indicator SET listed_at = now() - interval '40 days' WHERE slug = 'oldest'`;
  await rebuild(INDICATOR_RANKS);
});

const ask = (query: Record<string, string>) => listIndicators(MarketplaceQuery.parse(query), null);

/** The slugs of all pages, one after the other. */
async function walked(query: Record<string, string>, between?: () => Promise<void>): Promise<string[]> {
  const slugs: string[] = [];
  for (let cursor: string | null = ""; cursor !== null; ) {
    const page = await ask({ ...query, ...(cursor && { cursor }) });
    slugs.push(...page.items.map(({ slug }) => slug));
    cursor = page.nextCursor;
    await between?.();
  }
  return slugs;
}

test.each(["1", "2", "3"])(
  "%s rows to begin with: the very name comes first, then the most used",
  async (limit) => {
    const popular = await walked({ sort: "popularity", limit: "100" });
    const named = popular.filter((slug) => slug === "oldest" || slug === "wobble-2");
    const others = popular.filter((slug) => slug.startsWith("many-"));
    const first = await ask({ q: "wobble", limit });
    expect(readSearchCursor("relevance", first.nextCursor ?? "").by, "too many to compare").toBe("name");
    const rest = await walked({ q: "wobble", limit: "97", cursor: first.nextCursor ?? "" });
    expect([...first.items.map(({ slug }) => slug), ...rest]).toEqual([...named, ...others]);
  },
);

test("pages show every match once, whatever the order and the filter", async () => {
  const all = Array.from({ length: MANY }, (_, n) => `many-${n + 1}`);
  for (const sort of ["relevance", "rating", "price", "newest", "speed"]) {
    const slugs = await walked({ q: "wobble meter", sort, limit: "100" });
    expect(slugs.length, sort).toBe(MANY);
    expect(new Set(slugs), sort).toEqual(new Set(all));
  }
  const rare = await walked({ q: "wobble", tag: "rare", limit: "3" });
  expect(rare.toSorted()).toEqual(all.filter((_, n) => (n + 1) % 100 === 0).toSorted());
});

test("a search that is broad no longer keeps its order to the last page", async () => {
  const { items } = await ask({ q: "wobble meter", limit: "100" });
  const gone = items.map(({ slug }) => slug);
  let hidden = false;
  const slugs = await walked({ q: "wobble meter", limit: "100" }, async () => {
    if (hidden) return;
    hidden = true;
    await db().$executeRaw`UPDATE indicator SET status = 'suspended' WHERE slug = ANY(${gone}::text[])`;
  });
  await db().$executeRaw`UPDATE indicator SET status = 'listed' WHERE slug = ANY(${gone}::text[])`;
  expect(new Set(slugs).size).toBe(MANY);
  expect(slugs).toHaveLength(MANY);
});

test("a typing error finds as much, and the total counts all", async () => {
  expect(await ask({ q: "woble metr", limit: "5" })).toMatchObject({ total: MANY });
  expect((await ask({ q: "woble metr", limit: "5" })).items).toEqual(
    (await ask({ q: "wobble meter", limit: "5" })).items,
  );
});

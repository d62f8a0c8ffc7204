import { beforeAll, describe, expect, test } from "vitest";
import type { UserActor } from "@/lib/actor";
import { IndicatorDetail } from "@/lib/indicators/indicator-detail-schema";
import { MarketplacePage } from "@/lib/indicators/marketplace-schema";
import { VersionList } from "@/lib/indicators/version-schema";
import { aListing } from "@/prisma/seed/test-listings";
import { callRoute } from "@/prisma/seed/test-requests";
import { aPerson } from "@/scripts/testing/people";
import { GET as getIndicator } from "../[id]/route";
import { GET as listVersions } from "../[id]/versions/route";
import { GET as listLicences } from "../licences/route";
import { GET } from "./route";

let slug = "";
beforeAll(async () => {
  ({ slug } = await aListing(await aPerson()));
  await aListing(await aPerson());
});

describe("200", () => {
  test("pages by cursor, anonymous answers may be cached", async () => {
    const first = await callRoute(GET, { query: { limit: "1", sort: "newest" } });
    expect(first.status).toBe(200);
    expect(MarketplacePage.parse(first.json).total).toBe(2);
    expect(first.headers.get("cache-control")).toContain("public");
    const next = await callRoute(GET, {
      query: { limit: "1", sort: "newest", cursor: first.json.nextCursor },
    });
    expect(next.json.items[0].slug).not.toBe(first.json.items[0].slug);
  });

  test("one indicator, its versions, one's licences", async () => {
    IndicatorDetail.parse((await callRoute(getIndicator, { params: { id: slug } })).json);
    VersionList.parse((await callRoute(listVersions, { params: { id: slug } })).json);
    const licences = await callRoute(listLicences, { as: await aPerson() });
    expect(licences.json).toEqual({ items: [], nextCursor: null, total: 0 });
  });
});

describe("400", () => {
  test.each([
    [{ limit: "0" }, "limit"],
    [{ limit: "101" }, "limit"],
    [{ sort: "luck" }, "sort"],
    [{ maxPrice: "-1" }, "maxPrice"],
    [{ isFree: "maybe" }, "isFree"],
    [{ minRating: "6" }, "minRating"],
    [{ category: "none" }, "category"],
    [{ cursor: "x" }, "cursor"],
    [{ colour: "red" }, "colour"],
    [{ q: "a\u0000b" }, "q"],
  ])("%j", async (query, path) => {
    const answer = await callRoute(GET, { query });
    expect([answer.status, answer.json.errors[0].path]).toEqual([400, path]);
  });
});

describe("401, 403 and 422", () => {
  test("the order by revenue is for one's own listings", async () => {
    const [me, other] = [await aPerson(), await aPerson()];
    const ask = async (developer: string | undefined, as?: UserActor) =>
      (await callRoute(GET, { query: { sort: "revenue", ...(developer && { developer }) }, as })).status;
    expect(await ask(me.handle)).toBe(401);
    expect(await ask(other.handle, me)).toBe(403);
    expect(await ask(undefined, me)).toBe(422);
    expect(await ask(me.handle, me)).toBe(200);
  });
});

describe("401 and 404", () => {
  test("licences of nobody, an unknown indicator", async () => {
    expect((await callRoute(listLicences, {})).status).toBe(401);
    expect((await callRoute(getIndicator, { params: { id: "no-such-thing" } })).status).toBe(404);
    expect((await callRoute(listVersions, { params: { id: "no-such-thing" } })).status).toBe(404);
  });
});

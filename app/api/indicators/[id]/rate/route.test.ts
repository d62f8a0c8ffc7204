import { describe, expect, test } from "vitest";
import { GET } from "@/app/api/indicators/[id]/ratings/route";
import { RatingsPage } from "@/lib/reviews/schema";
import { aListing } from "@/prisma/seed/test-listings";
import { callRoute } from "@/prisma/seed/test-requests";
import { aPerson } from "@/scripts/testing/people";
import { aRunOf } from "@/scripts/testing/runs";
import { POST } from "./route";

async function aRunner() {
  const { slug: id, versionId } = await aListing(await aPerson(), { price: null });
  const runner = await aPerson();
  await aRunOf(runner, versionId);
  return { id, runner };
}

describe("200", () => {
  test("a review is written, changed and read by everybody", async () => {
    const { id, runner } = await aRunner();
    const call = { as: runner, params: { id } };
    expect((await callRoute(POST, { ...call, body: { rating: 5 } })).status).toBe(200);
    const changed = await callRoute(POST, { ...call, body: { rating: 3, comment: "Fine." } });
    expect(changed.json).toMatchObject({ stars: 3, comment: "Fine.", isMine: true });
    const list = await callRoute(GET, { params: { id } });
    expect(RatingsPage.parse(list.json)).toMatchObject({
      total: 1,
      items: [{ stars: 3, isMine: false }],
      summary: { count: 1, stars: [0, 0, 1, 0, 0] },
    });
    expect(JSON.stringify(list.json), "no address of anybody").not.toContain("@example");
  });
});

describe("400, 401, 404 and 422", () => {
  test.each<[string, unknown]>([
    ["no stars", { comment: "x" }],
    ["half stars", { rating: 4.5 }],
    ["six stars", { rating: 6 }],
    ["a comment that is too long", { rating: 5, comment: "x".repeat(1_001) }],
  ])("%s", async (_, body) => {
    const { id, runner } = await aRunner();
    const answer = await callRoute(POST, { as: runner, params: { id }, body });
    expect([answer.status, answer.json.code]).toEqual([400, "VALIDATION"]);
  });

  test("nobody, somebody who never ran it, an unknown indicator", async () => {
    const { id, runner } = await aRunner();
    const statusOf = async (call: object) =>
      (await callRoute(POST, { params: { id }, body: { rating: 5 }, ...call })).status;
    expect(await statusOf({})).toBe(401);
    expect(await statusOf({ as: await aPerson() })).toBe(422);
    expect(await statusOf({ as: runner, params: { id: "nothing-here" } })).toBe(404);
  });
});

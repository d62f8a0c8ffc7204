import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { POST as resolve } from "@/app/api/admin/reports/[id]/resolve/route";
import { POST as rate } from "@/app/api/indicators/[id]/rate/route";
import { POST as reply, DELETE as takeBack } from "@/app/api/indicators/ratings/[ratingId]/reply/route";
import { POST as report } from "@/app/api/indicators/ratings/[ratingId]/report/route";
import type { UserActor } from "@/lib/actor";
import { ReportPage } from "@/lib/reviews/schema";
import { aListing } from "@/prisma/seed/test-listings";
import { callRoute } from "@/prisma/seed/test-requests";
import { aPerson } from "@/scripts/testing/people";
import { aRunOf } from "@/scripts/testing/runs";
import { GET } from "./route";

async function aReview(): Promise<{ developer: UserActor; ratingId: string }> {
  const [developer, author] = [await aPerson(), await aPerson()];
  const { slug: id, versionId } = await aListing(developer, { price: null });
  await aRunOf(author, versionId);
  const { json } = await callRoute(rate, { as: author, params: { id }, body: { rating: 1 } });
  return { developer, ratingId: String(json.id) };
}

async function aReport() {
  const { ratingId } = await aReview();
  const call = { as: await aPerson(), params: { ratingId }, body: { reason: "spam" } };
  const reported = await callRoute(report, call);
  expect(reported.status).toBe(201);
  expect((await callRoute(report, call)).status, "a second time").toBe(409);
  return String(reported.json.id);
}

describe("reports", () => {
  test("curators read the open ones and decide once", async () => {
    const [id, curator] = [await aReport(), await aPerson("CURATOR")];
    const open = await callRoute(GET, { as: curator, query: { limit: "100" } });
    expect(ReportPage.parse(open.json).items.map((item) => item.id)).toContain(id);
    const decide = (actor: UserActor) =>
      callRoute(resolve, { as: actor, params: { id }, body: { verdict: "uphold", note: "spam" } });
    expect((await decide(curator)).json).toMatchObject({ state: "upheld", review: { hidden: true } });
    expect((await decide(await aPerson("CURATOR"))).status).toBe(409);
  });

  test("400, 401, 403 and 404", async () => {
    const [id, curator] = [await aReport(), await aPerson("CURATOR")];
    const statusOf = async (call: object) =>
      (await callRoute(resolve, { params: { id }, body: { verdict: "dismiss", note: "fine" }, ...call }))
        .status;
    expect(await statusOf({})).toBe(401);
    expect(await statusOf({ as: await aPerson() })).toBe(403);
    expect(await statusOf({ as: curator, body: { verdict: "dismiss" } })).toBe(400);
    expect(await statusOf({ as: curator, params: { id: randomUUID() } })).toBe(404);
    expect((await callRoute(GET, { as: await aPerson() })).status).toBe(403);
  });
});

describe("replies", () => {
  test("the developer's own, for others there is no such review", async () => {
    const { developer, ratingId } = await aReview();
    const call = { params: { ratingId }, body: { reply: "Thanks." } };
    expect((await callRoute(reply, call)).status).toBe(401);
    expect((await callRoute(reply, { ...call, as: await aPerson() })).status).toBe(404);
    expect((await callRoute(reply, { ...call, as: developer, body: { reply: "" } })).status).toBe(400);
    expect((await callRoute(reply, { ...call, as: developer })).json).toMatchObject({
      reply: { text: "Thanks." },
    });
    expect((await callRoute(takeBack, { as: developer, params: { ratingId } })).json.reply).toBeNull();
  });
});

import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { GET } from "@/app/api/marketplace/traders/[id]/ratings/route";
import { RatingsPage } from "@/lib/reviews/schema";
import { callRoute } from "@/prisma/seed/test-requests";
import { aPerson } from "@/scripts/testing/people";
import { aProvider, type TestProvider } from "@/scripts/testing/providers";
import { POST } from "./route";

let provider: TestProvider;
beforeAll(async () => {
  provider = await aProvider(await aPerson("CURATOR"));
});

const call = (more: object = {}) => ({ params: { id: provider.providerId }, body: { rating: 5 }, ...more });

test.each<[string, unknown]>([
  ["no stars", { comment: "x" }],
  ["half stars", { rating: 4.5 }],
  ["a comment that is too long", { rating: 5, comment: "x".repeat(1_001) }],
])("400: %s", async (_, body) => {
  const answer = await callRoute(POST, call({ as: await aPerson(), body }));
  expect([answer.status, answer.json.code]).toEqual([400, "VALIDATION"]);
});

test("401 without a login, 404 for a provider that is not there", async () => {
  expect((await callRoute(POST, call())).status).toBe(401);
  const unknown = call({ as: await aPerson(), params: { id: randomUUID() } });
  expect((await callRoute(POST, unknown)).status).toBe(404);
});

test("422 says to follow first, and to the provider that nobody reviews their own record", async () => {
  const refused = await callRoute(POST, call({ as: await aPerson() }));
  expect([refused.status, refused.json.detail]).toEqual([422, expect.stringContaining("Follow first")]);
  const own = await callRoute(POST, call({ as: provider.owner }));
  expect([own.status, own.json.detail]).toEqual([422, expect.stringContaining("their own")]);
});

test("200: the ratings are public, empty ones have no average", async () => {
  const { status, json } = await callRoute(GET, { params: { id: provider.providerId } });
  expect(status).toBe(200);
  expect(RatingsPage.parse(json)).toMatchObject({
    items: [],
    total: 0,
    summary: { average: null, count: 0 },
    viewer: { mayReview: false, whyNot: "Sign in to review it." },
  });
});

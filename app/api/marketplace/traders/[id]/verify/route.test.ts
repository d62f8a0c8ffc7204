import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { GET as history } from "@/app/api/marketplace/traders/[id]/verification/route";
import type { UserActor } from "@/lib/actor";
import { callRoute } from "@/prisma/seed/test-requests";
import { aPerson } from "@/scripts/testing/people";
import { anApplicant, aProvider, type TestProvider } from "@/scripts/testing/providers";
import { POST } from "./route";

let admin: UserActor;
let provider: TestProvider;
beforeAll(async () => {
  admin = await aPerson("ADMIN");
  provider = await aProvider(admin);
});
const verify = (body: object, { as = admin, id = provider.providerId } = {}) =>
  callRoute(POST, { as, params: { id }, body });
const read = (id: string, as?: UserActor, query: Record<string, string> = {}) =>
  callRoute(history, { ...(as && { as }), params: { id }, query });

describe("200", () => {
  test("a run over 90 days unless another period is asked for, then everybody's to read with the runs before", async () => {
    const first = await verify({});
    expect(first).toMatchObject({ status: 200, json: { periodDays: 90 } });
    const second = await verify({ periodDays: 365 });
    const { json } = await read(provider.providerId);
    expect(json.lastRun).toMatchObject({ id: second.json.id, periodDays: 365 });
    expect(json.items.map(({ id }: { id: string }) => id)).toEqual([second.json.id, first.json.id]);
    expect(json.total).toBe(2);
  });

  test("the history goes on page by page and ends", async () => {
    const other = await aProvider(admin);
    for (const periodDays of [1, 2, 3]) await verify({ periodDays }, { id: other.providerId });
    const one = await read(other.providerId, undefined, { limit: "2" });
    const two = await read(other.providerId, undefined, { limit: "2", cursor: one.json.nextCursor });
    const days = [...one.json.items, ...two.json.items].map(({ periodDays }) => periodDays);
    expect([days, two.json.nextCursor]).toEqual([[3, 2, 1], null]);
  });
});

describe("400", () => {
  test.each([0, 366, 1.5, "90", null])("%j is no period", async (periodDays) => {
    expect((await verify({ periodDays })).status).toBe(400);
  });
});

describe("403", () => {
  test("earlier system, trap 11: verifying is an admin's; the provider's owner and curators are refused", async () => {
    for (const as of [provider.owner, await aPerson("CURATOR")])
      expect((await verify({}, { as })).status).toBe(403);
  });
});

describe("404", () => {
  test("a provider that is not there, and for strangers one that waits for its review", async () => {
    expect((await verify({}, { id: randomUUID() })).status).toBe(404);
    const waiting = await anApplicant();
    expect((await read(waiting.providerId)).status).toBe(404);
    expect((await read(waiting.providerId, waiting.owner)).status).toBe(200);
  });
});

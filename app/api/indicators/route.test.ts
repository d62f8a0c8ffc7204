import { execFileSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sandbox } from "@/lib/sandbox/service";
import { testContent } from "@/prisma/seed/test-listings";
import { callRoute } from "@/prisma/seed/test-requests";
import { aPerson } from "@/scripts/testing/people";
import { GET as getDraft, PUT as putDraft } from "./[id]/draft/route";
import { GET as getOne } from "./[id]/route";
import { POST } from "./route";

beforeAll(() => {
  execFileSync(process.execPath, ["scripts/build-sandbox.mjs"]);
});
afterAll(async () => {
  await sandbox().stop();
});

const body = { name: "Average", category: "trend", source: testContent().source };

describe("201", () => {
  test("a draft that its developer reads and edits; the same Idempotency-Key opens it once", async () => {
    const as = await aPerson();
    const headers = { "idempotency-key": randomUUID() };
    const first = await callRoute(POST, { as, body, headers });
    expect([first.status, first.json]).toMatchObject([201, { status: "draft", version: "1.0.0" }]);
    expect((await callRoute(POST, { as, body, headers })).json).toEqual(first.json);
    const params = { id: first.json.slug };
    expect((await callRoute(getOne, { as, params })).json).toMatchObject({
      id: first.json.id,
      status: "draft",
    });
    expect((await callRoute(getDraft, { as, params })).json).toMatchObject({
      source: body.source,
      revision: 1,
    });
    const saved = await callRoute(putDraft, { as, params, body: { source: "// later", revision: 1 } });
    expect(saved.json).toMatchObject({ source: "// later", revision: 2 });
    const late = await callRoute(putDraft, { as, params, body: { source: "// stale", revision: 1 } });
    expect([late.status, late.json.errors[0].path]).toEqual([409, "revision"]);
  });
});

describe("400", () => {
  test.each<[string, Record<string, unknown>, string]>([
    ["no name", { name: undefined }, "name"],
    ["a name of spaces", { name: "   " }, "name"],
    ["a name of 81 letters", { name: "x".repeat(81) }, "name"],
    ["a summary of 201", { summary: "x".repeat(201) }, "summary"],
    ["a description of 20,001", { description: "x".repeat(20_001) }, "description"],
    ["an unknown category", { category: "magic" }, "category"],
    ["nine tags", { tags: Array.from({ length: 9 }, (_, n) => `t${n}`) }, "tags"],
    ["a tag twice", { tags: ["a", "a"] }, "tags"],
    ["an unknown visibility", { visibility: "secret" }, "visibility"],
    ["a source over 64 KiB in bytes", { source: "é".repeat(32_769) }, "source"],
    ["an empty source", { source: "" }, "source"],
    ["a version that is none", { version: "1.0" }, "version"],
    ["a price of nothing", { pricing: {} }, "pricing.once"],
    ["a price of zero", { pricing: { once: { amount: "0", currency: "USD" } } }, "pricing.once.amount"],
    ["a negative price", { pricing: { month: { amount: "-1", currency: "USD" } } }, "pricing.month.amount"],
    [
      "a trial of 91 days",
      { pricing: { once: { amount: "1", currency: "USD" }, trialDays: 91 } },
      "pricing.trialDays",
    ],
  ])("%s", async (_, more, path) => {
    const answer = await callRoute(POST, { as: await aPerson(), body: { ...body, ...more } });
    expect([answer.status, answer.json.errors?.[0].path]).toEqual([400, path]);
  });
});

describe("401, 404 and 422", () => {
  test("nobody; somebody else's draft; a source that does not compile, with its line", async () => {
    const owner = await aPerson();
    expect((await callRoute(POST, { body })).status).toBe(401);
    const { json } = await callRoute(POST, { as: owner, body });
    const call = { as: await aPerson(), params: { id: json.id } };
    expect((await callRoute(getDraft, call)).status).toBe(404);
    expect((await callRoute(putDraft, { ...call, body: { source: "x", revision: 1 } })).status).toBe(404);
    const broken = await callRoute(POST, { as: owner, body: { ...body, source: "\nexport default (" } });
    expect([broken.status, broken.json.code]).toEqual([422, "SANDBOX_COMPILE"]);
  });
});

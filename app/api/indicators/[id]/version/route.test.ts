import { execFileSync } from "node:child_process";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { VersionDiff, VersionDto } from "@/lib/indicators/version-schema";
import { sandbox } from "@/lib/sandbox/service";
import { aListing, testContent } from "@/prisma/seed/test-listings";
import { callRoute } from "@/prisma/seed/test-requests";
import { aPerson } from "@/scripts/testing/people";
import { GET as getDiff } from "../diff/route";
import { DELETE as deleteVersion, GET as getVersion } from "../versions/[version]/route";
import { POST } from "./route";

beforeAll(() => {
  execFileSync(process.execPath, ["scripts/build-sandbox.mjs"]);
});
afterAll(async () => {
  await sandbox().stop();
});

const body = { version: "1.1.0", source: testContent(9).source, changelog: "Changed." };

describe("201, 200 and 204", () => {
  test("a draft is added, read, compared and deleted", async () => {
    const as = await aPerson();
    const { slug: id } = await aListing(as);
    const added = await callRoute(POST, { as, params: { id }, body });
    expect(added.status).toBe(201);
    expect(VersionDto.parse(added.json)).toMatchObject({ version: "1.1.0", status: "draft" });
    const params = { id, version: "1.1.0" };
    expect((await callRoute(getVersion, { as, params })).json).toEqual(added.json);
    const diff = await callRoute(getDiff, { as, params: { id }, query: { from: "1.0.0", to: "1.1.0" } });
    expect(VersionDiff.parse(diff.json).source).toMatchObject({ added: 1, removed: 1 });
    expect((await callRoute(deleteVersion, { as, params })).status).toBe(204);
    expect((await callRoute(getVersion, { as, params })).status).toBe(404);
  });
});

describe("400", () => {
  test.each<[Record<string, unknown>, string]>([
    [{ version: "1.1" }, "version"],
    [{ version: "1.1.0-beta" }, "version"],
    [{ changelog: undefined }, "changelog"],
    [{ changelog: "  " }, "changelog"],
    [{ source: "x".repeat(65_537) }, "source"],
    [{ manifest: {} }, "manifest"],
  ])("%j names %s", async (more, path) => {
    const as = await aPerson();
    const { slug: id } = await aListing(as);
    const answer = await callRoute(POST, { as, params: { id }, body: { ...body, ...more } });
    expect([answer.status, answer.json.errors?.[0].path]).toEqual([400, path]);
  });

  test("a comparison without both ends", async () => {
    const { slug: id } = await aListing(await aPerson());
    expect((await callRoute(getDiff, { params: { id }, query: { from: "1.0.0" } })).status).toBe(400);
  });
});

describe("401, 404, 409 and 422", () => {
  test("nobody, somebody else, a number that was submitted, a change that breaks", async () => {
    const as = await aPerson();
    const { slug: id } = await aListing(as);
    const statusOf = async (call: Parameters<typeof callRoute>[1]) => (await callRoute(POST, call)).status;
    expect(await statusOf({ params: { id }, body })).toBe(401);
    expect(await statusOf({ as: await aPerson(), params: { id }, body })).toBe(404);
    expect(await statusOf({ as, params: { id }, body: { ...body, version: "1.0.0" } })).toBe(409);
    const source = body.source.replaceAll("value", "other");
    expect(await statusOf({ as, params: { id }, body: { ...body, source } })).toBe(422);
    expect((await callRoute(deleteVersion, { as, params: { id, version: "1.0.0" } })).status).toBe(409);
    expect((await callRoute(deleteVersion, { params: { id, version: "1.0.0" } })).status).toBe(401);
    expect((await callRoute(getVersion, { params: { id, version: "7.0.0" } })).status).toBe(404);
  });
});

import { describe, expect, test } from "vitest";
import { ReviewResult } from "@/lib/indicators/review-schema";
import { aListing } from "@/prisma/seed/test-listings";
import { callRoute } from "@/prisma/seed/test-requests";
import { aPerson } from "@/scripts/testing/people";
import { POST as reinstate } from "../reinstate/route";
import { GET as getVersion } from "../versions/[version]/route";
import { POST as yank } from "../yank/route";
import { POST as suspend } from "./route";

const body = { version: "1.0.0", notes: "It looks ahead." };
const listed = async () => (await aListing(await aPerson())).slug;

describe("200", () => {
  test("suspended, reinstated, withdrawn; the reason is told to those who see the version", async () => {
    const [as, owner] = [await aPerson("CURATOR"), await aPerson()];
    const { slug: id } = await aListing(owner);
    const statuses: string[] = [];
    for (const handler of [suspend, reinstate, yank]) {
      const answer = await callRoute(handler, { as, params: { id }, body });
      expect(answer.status).toBe(200);
      statuses.push(ReviewResult.parse(answer.json).version.status);
    }
    expect(statuses).toEqual(["suspended", "approved", "yanked"]);
    const version = await callRoute(getVersion, { as: owner, params: { id, version: "1.0.0" } });
    expect(version.json).toMatchObject({ status: "yanked", reason: "It looks ahead." });
    expect(version.json.yankedAt).not.toBeNull();
  });

  test("the developer withdraws without a word", async () => {
    const as = await aPerson();
    const { slug: id } = await aListing(as);
    const answer = await callRoute(yank, { as, params: { id }, body: { version: "1.0.0" } });
    expect([answer.status, answer.json.version.status]).toEqual([200, "yanked"]);
  });
});

describe("400", () => {
  test("a suspension and a reinstatement say why", async () => {
    const call = { as: await aPerson("CURATOR"), params: { id: await listed() }, body: { version: "1.0.0" } };
    for (const handler of [suspend, reinstate]) {
      const answer = await callRoute(handler, call);
      expect([answer.status, answer.json.errors[0].path]).toEqual([400, "notes"]);
    }
  });
});

describe("401, 403, 404 and 409", () => {
  test("nobody; somebody who may not; what does not exist; what has been decided", async () => {
    const [stranger, curator, id] = [await aPerson(), await aPerson("CURATOR"), await listed()];
    for (const handler of [suspend, reinstate, yank]) {
      expect((await callRoute(handler, { params: { id }, body })).status).toBe(401);
      const refused = await callRoute(handler, { as: stranger, params: { id }, body });
      expect(refused.status).toBe(handler === yank ? 404 : 403);
      const unknown = await callRoute(handler, {
        as: curator,
        params: { id },
        body: { ...body, version: "9.0.0" },
      });
      expect(unknown.status).toBe(404);
    }
    expect((await callRoute(reinstate, { as: curator, params: { id }, body })).status).toBe(409);
    expect((await callRoute(suspend, { as: curator, params: { id }, body })).status).toBe(200);
    expect((await callRoute(suspend, { as: curator, params: { id }, body })).status).toBe(409);
    expect((await callRoute(yank, { as: curator, params: { id }, body })).status).toBe(409);
  });
});

import { describe, expect, test } from "vitest";
import { ReviewResult } from "@/lib/indicators/review-schema";
import { aListing } from "@/prisma/seed/test-listings";
import { callRoute } from "@/prisma/seed/test-requests";
import { aPerson } from "@/scripts/testing/people";
import { POST as reject } from "../reject/route";
import { POST } from "./route";

const body = { version: "1.0.0", notes: "Looked at." };
const pending = async () => (await aListing(await aPerson(), { status: "pending" })).slug;

describe("200", () => {
  test.each([
    ["approved", POST, "CURATOR" as const],
    ["rejected", reject, "ADMIN" as const],
  ])("%s", async (status, handler, role) => {
    const answer = await callRoute(handler, {
      as: await aPerson(role),
      params: { id: await pending() },
      body,
    });
    expect(answer.status).toBe(200);
    expect(ReviewResult.parse(answer.json).version.status).toBe(status);
  });
});

describe("400", () => {
  test("no version, a bad one, or a rejection without notes", async () => {
    const call = { as: await aPerson("CURATOR"), params: { id: await pending() } };
    expect((await callRoute(POST, { ...call, body: {} })).status).toBe(400);
    expect((await callRoute(POST, { ...call, body: { version: "v1" } })).status).toBe(400);
    const answer = await callRoute(reject, { ...call, body: { version: "1.0.0" } });
    expect([answer.status, answer.json.errors[0].path]).toEqual([400, "notes"]);
  });
});

describe("401 and 403", () => {
  test("nobody and somebody who is no curator", async () => {
    const params = { id: await pending() };
    for (const handler of [POST, reject]) {
      expect((await callRoute(handler, { params, body })).status).toBe(401);
      expect((await callRoute(handler, { as: await aPerson(), params, body })).status).toBe(403);
    }
  });
});

describe("404 and 409", () => {
  test("an unknown indicator or version, and a version decided already", async () => {
    const [as, id] = [await aPerson("CURATOR"), await pending()];
    expect((await callRoute(POST, { as, params: { id: "no-such-thing" }, body })).status).toBe(404);
    expect((await callRoute(POST, { as, params: { id }, body: { version: "3.0.0" } })).status).toBe(404);
    expect((await callRoute(POST, { as, params: { id }, body })).status).toBe(200);
    expect((await callRoute(reject, { as, params: { id }, body })).status).toBe(409);
  });
});

import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { UserActor } from "@/lib/actor";
import { purchaseIndicator } from "@/lib/indicators/mutations/purchase-indicator";
import { aListing } from "@/prisma/seed/test-listings";
import { callRoute } from "@/prisma/seed/test-requests";
import { aPerson } from "@/scripts/testing/people";
import { PATCH } from "./route";

const body = { pinnedVersion: "1.0.0" };

async function aLicence(): Promise<{ owner: UserActor; id: string }> {
  const owner = await aPerson();
  const { slug: ref } = await aListing(await aPerson());
  const { licence } = await purchaseIndicator({
    actor: owner,
    ref,
    input: { kind: "trial" },
    idempotencyKey: undefined,
  });
  return { owner, id: licence.id };
}

describe("200", () => {
  test("a pin and its end", async () => {
    const { owner, id } = await aLicence();
    const pinned = await callRoute(PATCH, { as: owner, params: { id }, body });
    expect([pinned.status, pinned.json.pinnedVersion]).toEqual([200, "1.0.0"]);
    const free = await callRoute(PATCH, { as: owner, params: { id }, body: { pinnedVersion: null } });
    expect(free.json).toMatchObject({ pinnedVersion: null, runsVersion: "1.0.0" });
  });
});

describe("400, 401 and 404", () => {
  test("a bad version, nobody, an unknown version, somebody else's licence", async () => {
    const { owner, id } = await aLicence();
    const statusOf = async (call: object) =>
      (await callRoute(PATCH, { params: { id }, body, ...call })).status;
    expect(await statusOf({ as: owner, body: {} })).toBe(400);
    expect(await statusOf({ as: owner, body: { pinnedVersion: "x" } })).toBe(400);
    expect(await statusOf({})).toBe(401);
    expect(await statusOf({ as: owner, body: { pinnedVersion: "7.0.0" } })).toBe(404);
    expect(await statusOf({ as: await aPerson() })).toBe(404);
    expect(await statusOf({ as: owner, params: { id: randomUUID() } })).toBe(404);
  });
});

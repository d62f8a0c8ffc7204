import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { db } from "@/lib/db";
import { purchaseIndicator } from "@/lib/indicators/mutations/purchase-indicator";
import { RefundResult } from "@/lib/indicators/refund-schema";
import { aListing } from "@/prisma/seed/test-listings";
import { callRoute } from "@/prisma/seed/test-requests";
import { aPerson, aPersonWith } from "@/scripts/testing/people";
import { POST } from "./route";

async function aLicence() {
  const buyer = await aPersonWith(9_000n);
  const { slug: id } = await aListing(await aPerson());
  const input = { kind: "lifetime", expectedPrice: { amount: "2999", currency: "USD" } } as const;
  const { licence } = await purchaseIndicator({ actor: buyer, ref: id, input, idempotencyKey: undefined });
  return { buyer, id, licenceId: licence.id };
}

describe("200", () => {
  test("the money is back with both parts; the same Idempotency-Key gives the same answer", async () => {
    const { buyer, id } = await aLicence();
    const call = { as: buyer, params: { id }, body: {}, headers: { "idempotency-key": randomUUID() } };
    const first = await callRoute(POST, call);
    expect(first.status).toBe(200);
    expect(RefundResult.parse(first.json)).toMatchObject({ rule: "first_day", amount: { amount: "2999" } });
    expect((await callRoute(POST, call)).json).toEqual(first.json);
    expect(await db().refund.count({ where: { charge: { payerId: buyer.userId } } })).toBe(1);
  });
});

describe("400, 401, 403 and 404", () => {
  test.each<[string, unknown]>([
    ["a part without a reason", { amount: { amount: "1", currency: "USD" } }],
    ["an unknown field", { all: true }],
    ["no id", { licenceId: "x" }],
  ])("%s", async (_, body) => {
    const { buyer, id } = await aLicence();
    const answer = await callRoute(POST, { as: buyer, params: { id }, body });
    expect([answer.status, answer.json.code]).toEqual([400, "VALIDATION"]);
  });

  test("nobody, a buyer with a reason, somebody else's licence", async () => {
    const { buyer, id, licenceId } = await aLicence();
    const statusOf = async (call: object) =>
      (await callRoute(POST, { params: { id }, body: {}, ...call })).status;
    expect(await statusOf({})).toBe(401);
    expect(await statusOf({ as: buyer, body: { reason: "please" } })).toBe(403);
    expect(await statusOf({ as: await aPerson(), body: { licenceId } })).toBe(404);
  });
});

describe("409 and 422", () => {
  test("a key used for something else, and no rule that applies", async () => {
    const { buyer, id, licenceId } = await aLicence();
    const headers = { "idempotency-key": randomUUID() };
    expect((await callRoute(POST, { as: buyer, params: { id }, body: {}, headers })).status).toBe(200);
    const other = await callRoute(POST, { as: buyer, params: { id }, body: { licenceId }, headers });
    expect([other.status, other.json.code]).toEqual([409, "IDEMPOTENCY_MISMATCH"]);
    const again = await callRoute(POST, { as: buyer, params: { id }, body: {} });
    expect([again.status, again.json.code]).toEqual([422, "UNPROCESSABLE"]);
  });
});

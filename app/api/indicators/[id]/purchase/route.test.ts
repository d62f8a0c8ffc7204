import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { db } from "@/lib/db";
import { PurchaseResult } from "@/lib/indicators/purchase-schema";
import { aListing } from "@/prisma/seed/test-listings";
import { callRoute } from "@/prisma/seed/test-requests";
import { aPerson, aPersonWith } from "@/scripts/testing/people";
import { POST } from "./route";

const body = { kind: "lifetime", expectedPrice: { amount: "2999", currency: "USD" } };

describe("201", () => {
  test("licence, split and receipt; the same Idempotency-Key gives the same answer and charges once", async () => {
    const buyer = await aPersonWith(9_000n);
    const { slug: id } = await aListing(await aPerson());
    const call = { as: buyer, params: { id }, body, headers: { "idempotency-key": randomUUID() } };
    const first = await callRoute(POST, call);
    expect(first.status).toBe(201);
    expect(PurchaseResult.parse(first.json).charge?.seller).toEqual({ amount: "2099", currency: "USD" });
    expect(first.headers.get("ratelimit-limit")).not.toBeNull();
    expect((await callRoute(POST, call)).json).toEqual(first.json);
    expect(await db().charge.count({ where: { payerId: buyer.userId } })).toBe(1);
  });
});

describe("400", () => {
  test.each<[string, unknown]>([
    ["an unknown kind", { ...body, kind: "forever" }],
    ["an unknown field", { ...body, coupon: "x" }],
    ["money as a number", { kind: "lifetime", expectedPrice: 2_999 }],
    ["no expected price", { kind: "lifetime" }],
    ["malformed JSON", "{"],
  ])("%s", async (_, sent) => {
    const { slug: id } = await aListing(await aPerson());
    const answer = await callRoute(POST, { as: await aPersonWith(9_000n), params: { id }, body: sent });
    expect([answer.status, answer.json.code]).toEqual([400, "VALIDATION"]);
  });

  test("an Idempotency-Key that is too short", async () => {
    const call = { as: await aPerson(), params: { id: "any" }, body, headers: { "idempotency-key": "x" } };
    expect((await callRoute(POST, call)).status).toBe(400);
  });
});

describe("401", () => {
  test("nobody", async () => {
    expect((await callRoute(POST, { params: { id: "any" }, body })).status).toBe(401);
  });
});

describe("402", () => {
  test("a short wallet hears both amounts", async () => {
    const { slug: id } = await aListing(await aPerson());
    const answer = await callRoute(POST, { as: await aPersonWith(1_000n), params: { id }, body });
    expect([answer.status, answer.json.code]).toEqual([402, "PAYMENT_REQUIRED"]);
    expect(answer.json.detail).toContain("29.99");
  });
});

describe("404", () => {
  test("an unknown indicator and a draft look alike", async () => {
    const draft = await aListing(await aPerson(), { status: "pending" });
    const buyer = await aPersonWith(9_000n);
    for (const id of [randomUUID(), draft.slug, "UPPER"]) {
      const answer = await callRoute(POST, { as: buyer, params: { id }, body });
      expect([answer.status, answer.json.code]).toEqual([404, "NOT_FOUND"]);
    }
  });
});

describe("409", () => {
  test("a second licence, a changed price, a key used for something else", async () => {
    const buyer = await aPersonWith(9_000n);
    const [one, two] = [await aListing(await aPerson()), await aListing(await aPerson())];
    const headers = { "idempotency-key": randomUUID() };
    expect((await callRoute(POST, { as: buyer, params: { id: one.slug }, body, headers })).status).toBe(201);
    const again = await callRoute(POST, { as: buyer, params: { id: one.slug }, body });
    expect([again.status, again.json.code]).toEqual([409, "CONFLICT"]);
    const other = await callRoute(POST, { as: buyer, params: { id: two.slug }, body, headers });
    expect([other.status, other.json.code]).toEqual([409, "IDEMPOTENCY_MISMATCH"]);
    const cheap = { ...body, expectedPrice: { amount: "1", currency: "USD" } };
    const changed = await callRoute(POST, { as: buyer, params: { id: two.slug }, body: cheap });
    expect([changed.status, changed.json.code]).toEqual([409, "CONFLICT"]);
  });
});

describe("422", () => {
  test("one's own and a free indicator", async () => {
    const developer = await aPersonWith(9_000n);
    const own = await aListing(developer);
    const free = await aListing(await aPerson(), { price: null });
    for (const { slug: id } of [own, free]) {
      const answer = await callRoute(POST, { as: developer, params: { id }, body });
      expect([answer.status, answer.json.code]).toEqual([422, "UNPROCESSABLE"]);
    }
  });
});

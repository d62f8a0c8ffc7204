import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { DELETE as cancel } from "@/app/api/marketplace/accounts/[id]/orders/[orderId]/route";
import { POST as open } from "@/app/api/marketplace/accounts/route";
import type { UserActor } from "@/lib/actor";
import { callRoute } from "@/prisma/seed/test-requests";
import { aPerson } from "@/scripts/testing/people";
import { GET, POST } from "./route";

let person: UserActor;
let id = "";
beforeEach(async () => {
  person = await aPerson();
  const body = { kind: "paper", name: "Paper", currency: "USD", venue: "paper" };
  id = (await callRoute(open, { as: person, body })).json.id;
});

const order = (more: object = {}) => ({
  clientOrderId: randomUUID(),
  symbol: "NOBODY-KNOWS",
  side: "buy",
  type: "market",
  qty: "1.50",
  ...more,
});
const send = (body: object, as = person) => callRoute(POST, { as, params: { id }, body });

describe("201 and 200", () => {
  test("an order is answered as it stands, simulated, and listed; sent again it is the same", async () => {
    const body = order();
    const sent = await send(body);
    expect([sent.status, sent.json.state, sent.json.reason]).toEqual([201, "rejected", "no_price"]);
    expect(sent.json).toMatchObject({ qty: "1.50", filledQty: "0", simulated: true, limitPrice: null });
    expect((await send(body)).json).toEqual(sent.json);
    const { status, json } = await callRoute(GET, { as: person, params: { id } });
    expect([status, json.items, json.total]).toEqual([200, [sent.json], 1]);
  });
});

describe("400", () => {
  test.each([
    ["a quantity of nothing", { qty: "0" }],
    ["a quantity as a number", { qty: 1 }],
    ["a limit order without a price", { type: "limit" }],
    ["a market order with one", { limitPrice: "1" }],
    ["a negative price", { type: "limit", limitPrice: "-1" }],
    ["an unknown side", { side: "hold" }],
  ])("%s", async (_, more) => {
    expect((await send(order(more))).status).toBe(400);
  });
});

describe("401, 404 and 409", () => {
  test("nobody, somebody else, and an id of another order", async () => {
    expect((await callRoute(POST, { params: { id }, body: order() })).status).toBe(401);
    expect((await send(order(), await aPerson())).status).toBe(404);
    const body = order();
    const { json } = await send(body);
    expect((await send({ ...body, qty: "2" })).status).toBe(409);
    const address = { as: person, params: { id, orderId: json.id } };
    expect((await callRoute(cancel, address)).status, "a rejected order cannot be cancelled").toBe(409);
    expect((await callRoute(cancel, { as: person, params: { id, orderId: randomUUID() } })).status).toBe(404);
  });
});

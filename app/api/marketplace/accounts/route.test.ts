import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { POST as close } from "@/app/api/marketplace/accounts/[id]/close/route";
import { GET as events } from "@/app/api/marketplace/accounts/[id]/events/route";
import { POST as feed } from "@/app/api/marketplace/accounts/[id]/fills/route";
import { GET as read, PATCH as rename } from "@/app/api/marketplace/accounts/[id]/route";
import { POST as takeBack } from "@/app/api/marketplace/accounts/[id]/void/route";
import type { UserActor } from "@/lib/actor";
import { db } from "@/lib/db";
import type { AccountEventDto } from "@/lib/trading/event-schema";
import { callRoute } from "@/prisma/seed/test-requests";
import { aPerson } from "@/scripts/testing/people";
import { GET, POST } from "./route";

let person: UserActor;
beforeEach(async () => {
  person = await aPerson();
});

const account = { kind: "imported", name: "Main", currency: "USD", venue: "broker" };
const open = async (body: object = {}) =>
  (await callRoute(POST, { as: person, body: { ...account, ...body } })).json;
const fill = (more: object = {}) => ({
  kind: "fill",
  externalId: randomUUID(),
  symbol: "BTCUSD",
  side: "buy",
  qty: "0.50",
  price: "64120.00",
  executedAt: "2026-01-02T10:31:00+01:00",
  ...more,
});
const send = (id: string, sent: object[], as = person) =>
  callRoute(feed, { as, params: { id }, body: { events: sent } });
const undo = (id: string, seq: number, as = person) =>
  callRoute(takeBack, { as, params: { id }, body: { seq } });

describe("200 and 201", () => {
  test("an account is opened once for a key, read, renamed, listed and closed", async () => {
    const key = { "idempotency-key": randomUUID() };
    const made = await callRoute(POST, { as: person, body: account, headers: key });
    const again = await callRoute(POST, { as: person, body: account, headers: key });
    expect([made.status, again.json]).toEqual([201, made.json]);
    const { id } = made.json;
    expect(made.json).toMatchObject({
      ...account,
      periodsPerYear: 365,
      state: "active",
      events: 0,
      simulated: false,
    });
    expect((await callRoute(rename, { as: person, params: { id }, body: { name: "Old" } })).json.name).toBe(
      "Old",
    );
    const closed = await callRoute(close, { as: person, params: { id } });
    expect(closed.json).toMatchObject({ id, name: "Old", state: "closed" });
    expect((await callRoute(read, { as: person, params: { id } })).json).toEqual(closed.json);
    expect((await callRoute(GET, { as: person })).json).toEqual({
      items: [closed.json],
      nextCursor: null,
      total: 1,
    });
  });

  test("the list is paged, the newest first", async () => {
    for (const name of ["a", "b", "c"]) await open({ name });
    const first = await callRoute(GET, { as: person, query: { limit: "2" } });
    const next = await callRoute(GET, { as: person, query: { limit: "2", cursor: first.json.nextCursor } });
    const names = [...first.json.items, ...next.json.items].map(({ name }: { name: string }) => name);
    expect([names, first.json.total, next.json.nextCursor]).toEqual([["c", "b", "a"], 3, null]);
  });

  test("fed fills keep their scale, their time and when they were received; sent again they change nothing", async () => {
    const { id } = await open();
    const before = Date.now();
    const sent = [fill({ fee: { amount: "-0.10", currency: "BNB" } }), fill({ side: "sell" })];
    const answer = await send(id, sent);
    expect(answer).toMatchObject({
      status: 200,
      json: { appended: 2, duplicates: 0, firstSeq: 1, headSeq: 2 },
    });
    const replay = await send(id, sent);
    expect(replay.json).toMatchObject({
      appended: 0,
      duplicates: 2,
      firstSeq: null,
      headHash: answer.json.headHash,
    });
    const { json } = await callRoute(events, { as: person, params: { id } });
    expect(json.total).toBe(2);
    expect(json.items[1]).toMatchObject({
      seq: 1,
      qty: "0.50",
      price: "64120.00",
      fee: "-0.10",
      feeCurrency: "BNB",
      executedAt: "2026-01-02T09:31:00.000Z",
    });
    expect(json.items[0].hash).toBe(answer.json.headHash);
    expect(Date.parse(json.items[1].receivedAt)).toBeGreaterThanOrEqual(before - 1);
  });

  test("events are paged by their number, also while more come in", async () => {
    const { id } = await open();
    await send(id, [fill(), fill(), fill()]);
    const page = (query: Record<string, string>) => callRoute(events, { as: person, params: { id }, query });
    const first = await page({ limit: "2" });
    await send(id, [fill()]);
    const next = await page({ limit: "2", cursor: first.json.nextCursor });
    const seqs = [...first.json.items, ...next.json.items].map(({ seq }: AccountEventDto) => seq);
    expect([seqs, next.json.nextCursor]).toEqual([[3, 2, 1], null]);
  });

  test("an event is taken back once; both stay readable", async () => {
    const { id } = await open();
    await send(id, [fill()]);
    expect((await undo(id, 1)).json).toMatchObject({ appended: 1, headSeq: 2 });
    expect((await undo(id, 1)).json).toMatchObject({ appended: 0, duplicates: 1, headSeq: 2 });
    const { json } = await callRoute(events, { as: person, params: { id } });
    expect(json.items.map(({ voids, voidedBy }: AccountEventDto) => [voids, voidedBy])).toEqual([
      [1, null],
      [null, 2],
    ]);
    expect(
      await db().auditEvent.count({ where: { subjectId: id, action: "trading-account.event-voided" } }),
    ).toBe(1);
  });
});

describe("400", () => {
  test.each([
    ["a number", { qty: 1 }],
    ["an exponent", { price: "1e5" }],
    ["zero", { qty: "0.00" }],
    ["a negative price", { price: "-1" }],
    ["a time without a zone", { executedAt: "2026-01-02T10:31:00" }],
    ["a field too many", { profit: "1" }],
    ["an amount in a fill", { amount: "1", currency: "USD" }],
    ["NUL", { symbol: "A\u0000" }],
  ])("a fill with %s", async (_, wrong) => {
    expect((await send((await open()).id, [fill(wrong)])).status).toBe(400);
  });
  test("no events, too many events, an unknown kind of account", async () => {
    const { id } = await open();
    expect((await send(id, [])).status).toBe(400);
    expect(
      (
        await send(
          id,
          Array.from({ length: 501 }, () => fill()),
        )
      ).status,
    ).toBe(400);
    expect((await callRoute(POST, { as: person, body: { ...account, kind: "copy" } })).status).toBe(400);
  });
});

test("404: somebody else's account looks like none", async () => {
  const { id } = await open();
  const other = await aPerson("ADMIN");
  const statuses = [
    await callRoute(read, { as: other, params: { id } }),
    await callRoute(rename, { as: other, params: { id }, body: { name: "x" } }),
    await callRoute(close, { as: other, params: { id } }),
    await callRoute(events, { as: other, params: { id } }),
    await send(id, [fill()], other),
    await undo(id, 1, other),
  ].map(({ status }) => status);
  expect(statuses).toEqual([404, 404, 404, 404, 404, 404]);
});

describe("409 and 422", () => {
  test("a known external id with another price, and closing twice, are conflicts", async () => {
    const { id } = await open();
    const one = fill();
    await send(id, [one]);
    expect((await send(id, [fill(), { ...one, price: "1" }])).status).toBe(409);
    expect((await callRoute(read, { as: person, params: { id } })).json.events).toBe(1);
    await callRoute(close, { as: person, params: { id } });
    expect((await callRoute(close, { as: person, params: { id } })).status).toBe(409);
    expect((await send(id, [fill()])).status, "a closed account").toBe(422);
  });
  test("a void of nothing, an exchange's account, a fill of a paper account, a published record", async () => {
    const [{ id }, exchange, paper] = [
      await open(),
      await open({ kind: "exchange", venue: "kraken" }),
      await open({ kind: "paper" }),
    ];
    const deposit = {
      kind: "deposit",
      externalId: "d",
      amount: "1",
      currency: "USD",
      executedAt: "2026-01-01T00:00:00Z",
    };
    expect((await undo(id, 1)).status).toBe(422);
    expect((await send(exchange.id, [deposit])).status).toBe(422);
    expect((await send(paper.id, [fill()])).status).toBe(422);
    expect((await send(paper.id, [deposit])).status, "money for a paper account").toBe(200);
    await db().tradingAccount.update({ where: { id }, data: { publishes: true } });
    expect((await callRoute(close, { as: person, params: { id } })).status).toBe(422);
  });
  test("the 51st account, also when many are opened at once", async () => {
    const row = { ...account, kind: "imported" as const, periodsPerYear: 365, ownerId: person.userId };
    await db().tradingAccount.createMany({ data: Array.from({ length: 48 }, () => row) });
    const answers = await Promise.all(
      Array.from({ length: 4 }, () => callRoute(POST, { as: person, body: account })),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 201, 422, 422]);
  });
});

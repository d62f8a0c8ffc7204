import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { DELETE, GET as getLayout, PUT } from "@/app/api/layouts/[id]/route";
import type { UserActor } from "@/lib/actor";
import { db } from "@/lib/db";
import { LAYOUTS_MAX } from "@/lib/insights/layout-limits";
import { type LayoutSummary, SavedLayout } from "@/lib/insights/layout-schema";
import { callRoute } from "@/prisma/seed/test-requests";
import { aPerson } from "@/scripts/testing/people";
import { GET, POST } from "./route";

const rsi = { id: "a1", slug: "rsi", inputs: { length: 21 }, hidden: false, colors: { rsi: "#96690f" } };
const layout = { symbol: "TST-BTC", interval: "1d", indicators: [rsi] };

let person: UserActor;
beforeEach(async () => {
  person = await aPerson();
});

const save = (name: string, as = person) => callRoute(POST, { as, body: { name, layout } });
const change = (id: string, body: object, as = person) =>
  callRoute(PUT, { as, params: { id }, body: { name: "Mine", layout, ...body } });

describe("200, 201 and 204", () => {
  test("a chart is saved, read, changed, listed by name and deleted", async () => {
    const made = await save("Mine");
    expect(made.status).toBe(201);
    expect(SavedLayout.parse(made.json)).toMatchObject({ name: "Mine", revision: 1, layout });
    const { id } = made.json;
    const moved = { ...layout, symbol: "TST-ETH" };
    const changed = await change(id, { name: "Renamed", layout: moved, revision: 1 });
    expect([changed.status, changed.json.revision]).toEqual([200, 2]);
    const read = await callRoute(getLayout, { as: person, params: { id } });
    expect(read.json).toMatchObject({ name: "Renamed", revision: 2, layout: moved });
    expect((await callRoute(DELETE, { as: person, params: { id } })).status).toBe(204);
    expect((await callRoute(GET, { as: person })).json).toEqual({ items: [], nextCursor: null, total: 0 });
  });

  test("the list pages by name", async () => {
    for (const name of ["c", "a", "b"]) await save(name);
    const first = await callRoute(GET, { as: person, query: { limit: "2" } });
    const next = await callRoute(GET, { as: person, query: { limit: "2", cursor: first.json.nextCursor } });
    const names = [...first.json.items, ...next.json.items].map(({ name }: LayoutSummary) => name);
    expect([names, first.json.total, next.json.nextCursor]).toEqual([["a", "b", "c"], 3, null]);
  });
});

describe("400", () => {
  const many = Array.from({ length: 13 }, (_, at) => ({ ...rsi, id: `i${at}` }));
  const long = Object.fromEntries(Array.from({ length: 400 }, (_, at) => [`input${at}`, "x".repeat(180)]));
  test.each([
    ["a field too many", { ...layout, theme: "dark" }],
    ["an interval nobody has", { ...layout, interval: "7m" }],
    ["a colour that is none", { ...layout, indicators: [{ ...rsi, colors: { rsi: "red;}" } }] }],
    ["two of one id", { ...layout, indicators: [rsi, rsi] }],
    ["thirteen indicators", { ...layout, indicators: many }],
    ["more than 64 kB", { ...layout, indicators: [{ ...rsi, inputs: long }] }],
  ])("%s", async (_, sent) => {
    expect((await callRoute(POST, { as: person, body: { name: "Mine", layout: sent } })).status).toBe(400);
  });

  test("a name of nothing, a revision that is none, a cursor of another list", async () => {
    expect((await callRoute(POST, { as: person, body: { name: " ", layout } })).status).toBe(400);
    expect((await change(randomUUID(), { revision: 0 })).status).toBe(400);
    expect((await callRoute(GET, { as: person, query: { cursor: "e30" } })).status).toBe(400);
  });
});

describe("401", () => {
  test("nobody", async () => {
    expect((await callRoute(GET, {})).status).toBe(401);
    expect((await callRoute(POST, { body: { name: "Mine", layout } })).status).toBe(401);
  });
});

describe("404", () => {
  test("somebody else's layout is not there: not to read, not to change, not to delete", async () => {
    const { json } = await save("Mine");
    const stranger = await aPerson();
    const params = { id: json.id };
    expect((await callRoute(getLayout, { as: stranger, params })).status).toBe(404);
    expect((await change(json.id, { revision: 1 }, stranger)).status).toBe(404);
    expect((await callRoute(DELETE, { as: stranger, params })).status).toBe(404);
    expect((await callRoute(getLayout, { as: person, params })).json.revision).toBe(1);
  });
});

describe("409", () => {
  test("of ten saves over one revision one wins", async () => {
    const { json } = await save("Mine");
    const answers = await Promise.all(Array.from({ length: 10 }, () => change(json.id, { revision: 1 })));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(9);
    expect((await callRoute(getLayout, { as: person, params: { id: json.id } })).json.revision).toBe(2);
  });

  test("a name is given once, also when two ask at once; somebody else may have the same", async () => {
    const statuses = (await Promise.all([save("Mine"), save("Mine")])).map(({ status }) => status);
    expect(statuses.toSorted()).toEqual([201, 409]);
    const other = await save("Other");
    expect((await change(other.json.id, { name: "Mine", revision: 1 })).status).toBe(409);
    expect((await save("Mine", await aPerson())).status).toBe(201);
  });
});

describe("422", () => {
  test("a hundred layouts are enough", async () => {
    const rows = Array.from({ length: LAYOUTS_MAX - 1 }, (_, at) => ({
      userId: person.userId,
      name: `n${at}`,
      layout,
    }));
    await db().chartLayout.createMany({ data: rows });
    const statuses = (await Promise.all([save("x"), save("y")])).map(({ status }) => status);
    expect(statuses.toSorted()).toEqual([201, 422]);
  });
});

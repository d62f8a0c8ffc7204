import { randomInt } from "node:crypto";
import { describe, expect, test } from "vitest";
import { POST as upload } from "@/app/api/admin/market-data/imports/route";
import { POST as open } from "@/app/api/admin/market-data/instruments/route";
import { GET as getCandles } from "@/app/api/market-data/candles/route";
import { systemActor } from "@/lib/actor";
import { db } from "@/lib/db";
import { REFUSED_LINES_LISTED } from "@/lib/market-data/import-limits";
import { ensureInstrument } from "@/lib/market-data/mutations/ensure-instrument";
import { callRoute } from "@/prisma/seed/test-requests";
import { aPerson } from "@/scripts/testing/people";

const HOUR_MS = 3_600_000;
const NOON = Date.UTC(2024, 0, 31, 12);
const HEADER = "time,open,high,low,close,volume";
const csv = (...lines: string[]) => [HEADER, ...lines, ""].join("\n");
const hours = (count: number, price = 2) =>
  Array.from({ length: count }, (_, i) => `${new Date(NOON + i * HOUR_MS).toISOString()},1,3,0.5,${price},7`);

async function anInstrument() {
  const code = `IMP-${randomInt(1e9)}`;
  const body = { venue: "test", code, base: "IMP", quote: "USD", name: "Imported", periodsPerYear: 365 };
  const curator = await aPerson("CURATOR");
  const opened = await callRoute(open, { as: curator, body });
  expect([opened.status, opened.json]).toEqual([201, { symbol: code, venue: "test" }]);
  const send = (text: string | Uint8Array, query: Record<string, string> = {}) =>
    callRoute(upload, {
      as: curator,
      query: { symbol: code, interval: "1h", ...query },
      body: text,
      headers: { "content-type": "text/csv; charset=utf-8" },
    });
  const candles = async () => (await callRoute(getCandles, { query: { symbol: code, interval: "1h" } })).json;
  return { code, body, curator, send, candles };
}

describe("a file of candles", () => {
  test("is stored, and the same again changes nothing", async () => {
    const { code, send, candles } = await anInstrument();
    const facts = { symbol: code, interval: "1h", bars: 3, hasVolume: true };
    const span = { from: "2024-01-31T12:00:00.000Z", to: "2024-01-31T14:00:00.000Z" };
    const first = await send(csv(...hours(3)));
    expect([first.status, first.json]).toEqual([
      200,
      { ...facts, ...span, added: 3, changed: 0, unchanged: 0 },
    ]);
    expect((await send(csv(...hours(3)))).json).toMatchObject({ added: 0, changed: 0, unchanged: 3 });
    expect(await candles()).toMatchObject({
      time: [0, 1, 2].map((i) => NOON + i * HOUR_MS),
      close: [2, 2, 2],
    });
  });

  test("corrects and adds, and the audit log says what", async () => {
    const { send, candles } = await anInstrument();
    await send(csv(...hours(2)));
    const more = [...hours(1), ...hours(2, 2.5).slice(1), ...hours(3).slice(2)];
    expect((await send(csv(...more))).json).toMatchObject({ added: 1, changed: 1, unchanged: 1 });
    expect((await candles()).close).toEqual([2, 2.5, 2]);
    const rows = await db().auditEvent.findMany({
      where: { action: "candles.imported" },
      orderBy: { id: "desc" },
      take: 1,
    });
    expect(JSON.parse(rows[0]?.data ?? "")).toMatchObject({
      data: { added: 1, changed: 1, fileHash: expect.stringMatching(/^[0-9a-f]{64}$/) },
    });
  });

  test("with clock times needs a zone, and means that zone", async () => {
    const { send, candles } = await anInstrument();
    const local = csv("2024-07-31 12:00,1,3,0.5,2,7");
    const refused = await send(local);
    expect([refused.status, refused.json.errors[0]]).toMatchObject([400, { path: "line 2", line: 2 }]);
    expect(refused.json.errors[0].message).toContain("the time has no zone");
    expect((await send(local, { zone: "Europe/Berlin" })).status).toBe(200);
    expect((await candles()).time).toEqual([Date.UTC(2024, 6, 31, 10)]);
    expect((await send(local, { zone: "Mars/Base" })).json.errors[0].path).toBe("zone");
  });

  test("with one bad line is refused whole: every bad line has its reason, the first 1,000 are listed", async () => {
    const { send, candles } = await anInstrument();
    const lines = hours(1_500).map((line, i) => (i % 2 === 0 ? line : line.replace(",3,", ",x,")));
    lines.push(...hours(1_300, 9).slice(-1), lines.at(-2)?.replace(":00:00", ":30:00") ?? "");
    const { status, json } = await send(csv(...lines));
    expect([status, json.code, json.errors.length]).toEqual([400, "VALIDATION", 752]);
    expect(json.detail).toBe('Nothing was imported: 752 lines are refused. Line 3: high "x" is not a number');
    expect((await send(csv(...hours(3_000).map((line) => `${line}x`)))).json.errors.length).toBe(
      REFUSED_LINES_LISTED,
    );
    expect((await candles()).time).toEqual([]);
  });

  test("with two bars of one hour is refused", async () => {
    const { send } = await anInstrument();
    const { json } = await send(csv("2024-01-31T12:00Z,1,3,0.5,2,7", "2024-01-31T12:30Z,1,3,0.5,2,7"));
    expect(json.errors).toMatchObject([{ line: 3, message: expect.stringContaining("in the same bar") }]);
  });

  test.each<[string, Uint8Array]>([
    ["empty", new Uint8Array(0)],
    ["not text", Uint8Array.from([0xff, 0xfe, 0x00])],
    ["cut in a letter", Uint8Array.from([...Buffer.from(HEADER), 0xc3])],
  ])("that is %s is refused", async (_, bytes) => {
    const { status, json } = await (await anInstrument()).send(bytes);
    expect([status, json.code]).toEqual([400, "VALIDATION"]);
  });

  test("of 100,001 lines arrives in pieces", async () => {
    const { send } = await anInstrument();
    expect((await send(csv(...hours(100_001)))).json).toMatchObject({ added: 100_001 });
  });
});

describe("an import", () => {
  test("is for curators, known symbols that are not made here, and CSV", async () => {
    const { code, curator, send } = await anInstrument();
    const headers = { "content-type": "text/csv" };
    const call = { query: { symbol: code, interval: "1h" }, body: csv(...hours(1)), headers };
    expect((await callRoute(upload, call)).status).toBe(401);
    expect((await callRoute(upload, { ...call, as: await aPerson() })).status).toBe(403);
    expect((await callRoute(upload, { ...call, as: curator, headers: {} })).status).toBe(400);
    expect((await send(csv(...hours(1)), { symbol: "NOT-THERE" })).status).toBe(404);
    const made = { venue: "test", base: "A", quote: "USD", name: "A", periodsPerYear: 365, synthetic: true };
    await ensureInstrument(systemActor("test", "test"), { ...made, code: `MADE-${code}` });
    expect((await send(csv(...hours(1)), { symbol: `MADE-${code}` })).status).toBe(422);
    const large = { ...headers, "content-length": String(2 ** 30) };
    expect((await callRoute(upload, { ...call, as: curator, headers: large })).status).toBe(413);
  });
});

describe("an instrument", () => {
  test("is opened once for a code, whoever asks at the same time", async () => {
    const { body, curator } = await anInstrument();
    expect((await callRoute(open, { as: curator, body: { ...body, venue: "other" } })).status).toBe(409);
    const code = `${body.code}-2`;
    const answers = await Promise.all(
      ["a", "b", "c"].map((venue) => callRoute(open, { as: curator, body: { ...body, code, venue } })),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409, 409]);
  });
});

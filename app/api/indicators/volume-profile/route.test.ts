import { execFileSync } from "node:child_process";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { systemActor } from "@/lib/actor";
import { taskThreads } from "@/lib/indicators/service/task-threads";
import { VolumeProfileResult } from "@/lib/indicators/volume-profile-schema";
import { barsFromJson } from "@/lib/market-data/bars-from-json";
import { ensureInstrument } from "@/lib/market-data/mutations/ensure-instrument";
import { writeCandles } from "@/lib/market-data/mutations/write-candles";
import { syntheticHours } from "@/lib/market-data/synthetic-candles";
import { packBars } from "@/lib/ta/packed-bars";
import { volumeProfile } from "@/lib/ta/profile/volume-profile";
import { sampleBars } from "@/lib/ta/testing/sample-bars";
import { MARKETS } from "@/prisma/seed/markets";
import { OCTETS, packedBody, readPacked } from "@/prisma/seed/test-packed";
import { callRoute } from "@/prisma/seed/test-requests";
import { aPerson } from "@/scripts/testing/people";
import { POST } from "./route";

const FROM = Date.UTC(2025, 0, 1);
const HOUR = 3_600_000;
const USUAL = { bins: 24, method: "spread", valueArea: 0.7 } as const;

// Range 0 … 8; the second bar closed below its open.
const rows = [
  { time: 1, open: 0, high: 8, low: 0, close: 8, volume: 80 },
  { time: 2, open: 4, high: 4, low: 1, close: 1, volume: 30 },
  { time: 3, open: 6, high: 6, low: 6, close: 6, volume: 5 },
];
const columns = {
  time: [1, 2, 3],
  open: [0, 4, 6],
  high: [8, 4, 6],
  low: [0, 1, 6],
  close: [8, 1, 6],
  volume: [80, 30, 5],
};
const [first] = MARKETS;
if (first === undefined) throw new Error("there are no markets");
const { market, ...instrument } = first;
const stored = syntheticHours(market, FROM, FROM + 300 * HOUR);

beforeAll(async () => {
  execFileSync(process.execPath, ["scripts/build-sandbox.mjs"]);
  const actor = systemActor("test", "test");
  const { instrumentId } = await ensureInstrument(actor, instrument);
  await writeCandles(actor, { instrumentId, interval: "1h", bars: stored });
});
afterAll(() => taskThreads().stop());

describe("200", () => {
  test("columns and rows give the same profile; volume is neither lost nor made", async () => {
    const as = await aPerson();
    const first = await callRoute(POST, { as, body: { bars: columns, bins: 16 } });
    expect(first.status).toBe(200);
    const profile = VolumeProfileResult.parse(first.json);
    expect(profile.bins).toHaveLength(16);
    expect(profile.bins[0]).toEqual({ low: 0, high: 0.5, price: 0.25, volume: 5, buy: 5, sell: 0 });
    expect(profile.bins[2]).toEqual({ low: 1, high: 1.5, price: 1.25, volume: 10, buy: 5, sell: 5 });
    expect(profile).toMatchObject({ poc: 3.75, totalVolume: 115, skippedBars: 0 });
    expect(profile.tpo).toMatchObject({ totalCount: 16 + 7 + 1, poc: 3.75 });
    const second = await callRoute(POST, { as, body: { bars: rows, bins: 16 } });
    expect(second.json).toEqual(first.json);
  });

  test("left out, the settings are 24 bins, spread and 0.7", async () => {
    const as = await aPerson();
    const left = await callRoute(POST, { as, body: { bars: columns } });
    const said = await callRoute(POST, { as, body: { bars: columns, ...USUAL } });
    expect(left.json.bins).toHaveLength(24);
    expect(left.json).toEqual(said.json);
    const close = await callRoute(POST, { as, body: { bars: columns, bins: 16, method: "close" } });
    expect(close.json).toMatchObject({ poc: 7.75, valueAreaVolume: 85 });
  });

  test("stored bars of a symbol, whole or a range of it", async () => {
    const as = await aPerson();
    const market = { symbol: "TST-BTC", interval: "1h" };
    const whole = await callRoute(POST, { as, body: market });
    expect(whole.json).toEqual(volumeProfile(stored, USUAL));
    const range = { from: FROM + 10 * HOUR, to: FROM + 20 * HOUR };
    const part = await callRoute(POST, { as, body: { ...market, ...range } });
    expect(part.json).toEqual(volumeProfile(stored, USUAL, 10, 20));
  });

  test("a market that never moved, one without volume, and numbers too large to add up", async () => {
    const as = await aPerson();
    const flat = { time: 1, open: 5, high: 5, low: 5, close: 5 };
    const still = await callRoute(POST, { as, body: { bars: [flat] } });
    expect(still.json).toMatchObject({ bins: [{ low: 5, high: 5, volume: 0 }], poc: null, tpo: { poc: 5 } });
    const huge = { ...rows[0], time: 4, high: 1.7e308, volume: 1.7e308 };
    const answer = await callRoute(POST, { as, body: { bars: [...rows, huge] } });
    expect(answer.json).toMatchObject({ totalVolume: 115, skippedBars: 1 });
  });

  test("a hundred thousand bars", async () => {
    const bars = sampleBars(100_000);
    const lists = Object.fromEntries(
      Object.entries(bars).map(([name, column]) => [name, Array.from(column)]),
    );
    const answer = await callRoute(POST, { as: await aPerson(), body: { bars: lists, bins: 100 } });
    expect(answer.status).toBe(200);
    expect(answer.json).toEqual(volumeProfile(bars, { ...USUAL, bins: 100 }));
  });
});

describe("the packed form", () => {
  const packedBars = packBars(barsFromJson(columns));
  const packedCall = (header: object) => Buffer.concat([packedBody(header, -1), packedBars]);

  test.each<[string, unknown, Record<string, string>]>([
    ["JSON", { bars: columns, bins: 16, method: "close" }, { accept: OCTETS }],
    ["packed", packedCall({ bins: 16, method: "close" }), { "content-type": OCTETS, accept: OCTETS }],
  ])("%s in, packed out: the profile of the JSON form", async (_, body, headers) => {
    const as = await aPerson();
    const { json } = await callRoute(POST, { as, body: { bars: columns, bins: 16, method: "close" } });
    const answer = await callRoute(POST, { as, body, headers });
    expect([answer.status, answer.headers.get("content-type")]).toEqual([200, OCTETS]);
    const { head, start, rest, columns: lists } = readPacked(answer.bytes, "bins");
    expect(start % 8, "numbers can be read in place").toBe(0);
    expect(rest).toBe(8 * 7 * 16);
    const { bins, tpo, ...totals } = VolumeProfileResult.parse(json);
    const { counts, ...levels } = tpo;
    const names = ["low", "high", "price", "volume", "buy", "sell", "counts"];
    expect(head).toEqual({ ...totals, tpo: levels, bins: 16, names });
    expect(lists.counts).toEqual(counts);
    for (const name of ["low", "high", "price", "volume", "buy", "sell"] as const)
      expect(lists[name], name).toEqual(bins.map((bin) => bin[name]));
  });

  test("packed in, JSON out: what was left out of the header has its default", async () => {
    const as = await aPerson();
    const left = await callRoute(POST, { as, body: packedCall({}), headers: { "content-type": OCTETS } });
    expect(left.status).toBe(200);
    expect(left.json).toEqual((await callRoute(POST, { as, body: { bars: columns, ...USUAL } })).json);
  });

  test.each<[string, Uint8Array, string]>([
    ["no bytes", new Uint8Array(0), "The packed body is not valid"],
    ["a header longer than the body", packedBody({}, 99), "The packed body is not valid"],
    ["a header that is not JSON", Buffer.from([1, 0, 0, 0, 0x7b]), "The packed body is not valid"],
    ["a setting out of range", packedCall({ bins: 9 }), "bins"],
    ["an unknown field", packedCall({ symbol: "TST-BTC" }), "symbol: Unknown field"],
    ["half a bar", packedCall({}).subarray(0, -8), "not a whole number of bars"],
    ["no bars", packedBody({}, -1), "Send 1 to 100,000 bars"],
  ])("with %s is refused and told why", async (_, body, words) => {
    const headers = { "content-type": OCTETS };
    const answer = await callRoute(POST, { as: await aPerson(), body, headers });
    expect([answer.status, answer.json.code]).toEqual([400, "VALIDATION"]);
    expect(answer.json.detail).toContain(words);
  });

  test("another content type is refused and told which there are", async () => {
    const headers = { "content-type": "text/plain" };
    const answer = await callRoute(POST, { as: await aPerson(), body: packedCall({}), headers });
    expect([answer.status, answer.json.code]).toEqual([400, "VALIDATION"]);
    expect(answer.json.detail).toContain(OCTETS);
  });
});

describe("400", () => {
  test.each<[unknown, string]>([
    [{}, "bars"],
    [{ bars: columns, symbol: "TST-BTC", interval: "1h" }, "bars"],
    [{ bars: { ...columns, close: [8, null, 6] } }, "bars.close.1"],
    [{ bars: { ...columns, volume: [1, -1, 1] } }, "bars.volume.1"],
    [{ bars: [] }, "bars"],
    [{ bars: columns, bins: 9 }, "bins"],
    [{ bars: columns, bins: 101 }, "bins"],
    [{ bars: columns, bins: 24.5 }, "bins"],
    [{ bars: columns, method: "open" }, "method"],
    [{ bars: columns, valueArea: 1.01 }, "valueArea"],
    [{ bars: columns, valueArea: "0.7" }, "valueArea"],
    [{ bars: columns, inputs: {} }, "inputs"],
    [{ symbol: "TST-BTC", interval: "1h", to: FROM }, "from"],
  ])("%j names %s", async (body, path) => {
    const answer = await callRoute(POST, { as: await aPerson(), body });
    expect([answer.status, answer.json.errors?.[0].path]).toEqual([400, path]);
  });
});

describe("401 and 404", () => {
  test("nobody, and an unknown symbol", async () => {
    expect((await callRoute(POST, { body: { bars: columns } })).status).toBe(401);
    const body = { symbol: "TST-NONE", interval: "1h" };
    expect((await callRoute(POST, { as: await aPerson(), body })).status).toBe(404);
  });
});

describe("413", () => {
  test("a body over 12 MB", async () => {
    const body = `{"bars":[${" ".repeat(12 * 1024 * 1024)}]}`;
    expect((await callRoute(POST, { as: await aPerson(), body })).status).toBe(413);
  });
});

describe("422", () => {
  test("bars of which none can be counted", async () => {
    const body = { bars: [{ time: 1, open: 1, high: 1, low: 2, close: 1, volume: 1 }] };
    const answer = await callRoute(POST, { as: await aPerson(), body });
    expect([answer.status, answer.json.code]).toEqual([422, "UNPROCESSABLE"]);
  });
});

import { execFileSync } from "node:child_process";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { GET as getCandles } from "@/app/api/market-data/candles/route";
import { GET as getSymbols } from "@/app/api/market-data/symbols/route";
import { systemActor } from "@/lib/actor";
import { PreviewResult } from "@/lib/indicators/execution-schema";
import { ensureInstrument } from "@/lib/market-data/mutations/ensure-instrument";
import { writeCandles } from "@/lib/market-data/mutations/write-candles";
import { CandlesAnswer, SymbolsAnswer } from "@/lib/market-data/schema";
import { syntheticHours } from "@/lib/market-data/synthetic-candles";
import { sandbox } from "@/lib/sandbox/service";
import { MARKETS } from "@/prisma/seed/markets";
import { aListing } from "@/prisma/seed/test-listings";
import { callRoute } from "@/prisma/seed/test-requests";
import { aPerson } from "@/scripts/testing/people";
import { GET } from "./route";

const FROM = Date.UTC(2025, 0, 1);
const HOUR = 3_600_000;

beforeAll(async () => {
  execFileSync(process.execPath, ["scripts/build-sandbox.mjs"]);
  const [first] = MARKETS;
  if (first === undefined) throw new Error("there are no markets");
  const { market, ...instrument } = first;
  const actor = systemActor("test", "test");
  const { instrumentId } = await ensureInstrument(actor, instrument);
  const bars = syntheticHours(market, FROM, FROM + 1_100 * HOUR);
  expect(await writeCandles(actor, { instrumentId, interval: "1h", bars })).toMatchObject({
    added: 1_100,
    written: 2,
  });
  expect((await writeCandles(actor, { instrumentId, interval: "1h", bars })).written, "written once").toBe(0);
});
afterAll(async () => {
  await sandbox().stop();
});

describe("200", () => {
  test("a preview for everybody, on the symbol of choice or the first one", async () => {
    const { slug: id } = await aListing(await aPerson());
    const answer = await callRoute(GET, { params: { id }, query: { interval: "1h" } });
    expect(answer.status).toBe(200);
    expect(PreviewResult.parse(answer.json)).toMatchObject({ symbol: "TST-BTC", synthetic: true });
    expect(answer.json.outputs.value).toHaveLength(500);
    expect(JSON.stringify(answer.json), "no source").not.toContain("indicator(");
  });

  test("symbols and candles", async () => {
    const symbols = SymbolsAnswer.parse((await callRoute(getSymbols)).json);
    expect(symbols.items).toMatchObject([
      { symbol: "TST-BTC", synthetic: true, intervals: [{ interval: "1h", bars: 1_100 }] },
    ]);
    const query = {
      symbol: "TST-BTC",
      interval: "1h",
      from: new Date(FROM + HOUR).toISOString(),
      to: String(FROM + 3 * HOUR),
    };
    const candles = CandlesAnswer.parse((await callRoute(getCandles, { query })).json);
    expect(candles.time, "from is included, to is not").toEqual([FROM + HOUR, FROM + 2 * HOUR]);
    const newest = await callRoute(getCandles, { query: { symbol: "TST-BTC", interval: "1h", limit: "1" } });
    expect(newest.json.time).toEqual([FROM + 1_099 * HOUR]);
    const none = await callRoute(getCandles, { query: { symbol: "TST-BTC", interval: "1d" } });
    expect(none.json.time).toEqual([]);
  });
});

describe("400 and 404", () => {
  test.each([
    [{ symbol: "TST-BTC" }, 400],
    [{ symbol: "btc", interval: "1h" }, 400],
    [{ symbol: "TST-BTC", interval: "1h", from: "yesterday" }, 400],
    [{ symbol: "TST-BTC", interval: "1h", from: "2025-02-01", to: "2025-01-01" }, 400],
    [{ symbol: "TST-BTC", interval: "1h", from: "9".repeat(16) }, 400],
    [{ symbol: "TST-NONE", interval: "1h" }, 404],
  ])("candles of %j", async (query, status) => {
    expect((await callRoute(getCandles, { query })).status).toBe(status);
  });

  test("a preview of nothing, or on an unknown symbol", async () => {
    const { slug: id } = await aListing(await aPerson());
    expect((await callRoute(GET, { params: { id: "no-such-thing" } })).status).toBe(404);
    expect((await callRoute(GET, { params: { id }, query: { symbol: "TST-NONE" } })).status).toBe(404);
    expect((await callRoute(GET, { params: { id }, query: { interval: "5s" } })).status).toBe(400);
  });
});

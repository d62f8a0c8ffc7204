import { afterAll, beforeEach, describe, expect, it, vi } from "vitest";
import { fetchCandlesJob } from "@/inngest/functions/fetch-candles";
import { systemActor } from "@/lib/actor";
import { db } from "@/lib/db";
import { readBars } from "@/lib/market-data/data/read-bars";
import { PAGE_BARS } from "@/lib/market-data/feed";
import { fetchFeedPage } from "@/lib/market-data/mutations/fetch-feed-page";
import { fetchExchangeCandles } from "@/lib/market-data/service/exchange-candles";
import { startExchangeServer } from "@/scripts/testing/exchange-server";
import { runFunction } from "@/scripts/testing/run-function";

const HOUR_MS = 3_600_000;
const exchange = await startExchangeServer();
vi.stubEnv("MARKET_DATA_FEEDS", "bitstamp:NONE/USD:1h, bitstamp:BTC/USD:1h");
vi.stubEnv("MARKET_DATA_PROXY_URL", exchange.url);
afterAll(exchange.stop);

const symbol = "BITSTAMP-BTC-USD";
const feed = { exchange: "bitstamp", base: "BTC", quote: "USD", interval: "1h" } as const;
const hourNow = Math.floor(Date.now() / HOUR_MS);
const stored = async () =>
  Array.from((await readBars({ symbol, interval: "1h" })).bars.time, (ms) => ms / HOUR_MS);
/** The exchange has the hours from so many hours ago to the one that runs. */
const hoursFrom = (ago: number) => Array.from({ length: ago + 1 }, (_, i) => hourNow - ago + i);
const serve = (hours: readonly number[]) => {
  exchange.candles = hours.map((hour) => hour * 3_600);
};

beforeEach(async () => {
  await db().candleChunk.deleteMany({ where: { instrument: { venue: "bitstamp" } } });
  exchange.requests.length = 0;
  exchange.failures.length = 0;
});

describe("the job", () => {
  it("stores the candles that have ended, once, and goes on where it stopped; a feed that fails holds up no other", async () => {
    serve(hoursFrom(30));
    expect((await runFunction(fetchCandlesJob)).output).toEqual({ processed: 30, failed: 1 });
    expect(await stored()).toEqual(hoursFrom(30).slice(0, -1));
    expect((await runFunction(fetchCandlesJob)).output).toEqual({ processed: 0, failed: 1 });
    expect(Number(exchange.requests.at(-1)?.get("start"))).toBe((hourNow - 1) * 3_600);
  });

  it("waits as long as the exchange asks, and then has lost nothing", async () => {
    serve(hoursFrom(5));
    exchange.failures.push({ status: 429, headers: { "retry-after": "7" } }, { status: 503 });
    const run = await runFunction(fetchCandlesJob);
    expect(run.output).toEqual({ processed: 5, failed: 1 });
    expect(exchange.requests).toHaveLength(3);
  });
});

describe("a page", () => {
  const actor = systemActor("test", "test");
  const nowMs = hourNow * HOUR_MS;
  const page = (startMs: number | null) =>
    fetchFeedPage(actor, { feed, startMs, nowMs, proxyUrl: exchange.url });

  it("follows on a page, across hours the exchange has no candles of", async () => {
    const hours = [...hoursFrom(3 * PAGE_BARS).slice(0, 10), ...hoursFrom(20)];
    serve(hours);
    let next: number | null = (hourNow - 3 * PAGE_BARS) * HOUR_MS;
    for (let pages = 0; next !== null && pages < 10; pages += 1) next = (await page(next)).nextMs;
    expect(next).toBeNull();
    expect(await stored()).toEqual(hours.slice(0, -1));
  });
});

describe("what an exchange refuses", () => {
  const ask = (changes: object = {}) =>
    fetchExchangeCandles({ feed: { ...feed, ...changes }, startMs: 0, proxyUrl: exchange.url });

  it.each([
    ["too many requests", 429, { "retry-after": "7" }, { code: "RATE_LIMITED", retryAfterSeconds: 7 }],
    ["too many, no time told", 429, {}, { code: "RATE_LIMITED", retryAfterSeconds: 60 }],
    ["an outage", 503, {}, { code: "UNAVAILABLE", retryAfterSeconds: 30 }],
  ])("%s", async (_, status, headers, expected) => {
    exchange.failures.push({ status, headers });
    await expect(ask()).rejects.toMatchObject(expected);
  });

  it("an unknown pair and an unknown exchange will not pass by themselves", async () => {
    await expect(ask({ base: "NONE" })).rejects.toMatchObject({ code: "UNPROCESSABLE" });
    await expect(ask({ exchange: "nowhere" })).rejects.toMatchObject({ code: "UNPROCESSABLE" });
    await expect(ask({ exchange: "version" })).rejects.toMatchObject({ code: "UNPROCESSABLE" });
  });

  it("a server that is away is an outage", async () => {
    const away = fetchExchangeCandles({ feed, startMs: 0, proxyUrl: "http://127.0.0.1:9/" });
    await expect(away).rejects.toMatchObject({ code: "UNAVAILABLE" });
  });
});

import { Exchange } from "ccxt";
import { afterAll, afterEach, expect, test, vi } from "vitest";
import type { ExchangeProblem } from "@/lib/trading/exchange-problem";
import type { ExchangeId } from "@/lib/trading/exchanges";
import { inspectNewKey } from "@/lib/trading/service/exchanges/inspect-key";
import type { StandInFailure } from "@/scripts/testing/stand-in-exchange/account";
import { startStandInExchange } from "@/scripts/testing/stand-in-exchange/server";

const exchange = await startStandInExchange();
vi.stubEnv("MARKET_DATA_PROXY_URL", exchange.url);
afterAll(exchange.stop);
afterEach(() => {
  vi.useRealTimers();
});
// The library keeps the exchanges' limits by waiting; the stand-in has none.
vi.spyOn(Exchange.prototype, "throttle").mockResolvedValue(undefined);

const binance = (status: number, code: number, msg: string, headers = {}): StandInFailure => ({
  status,
  headers,
  body: JSON.stringify({ code, msg }),
});
const bybit = (retCode: number, retMsg: string): StandInFailure => ({
  status: 200,
  body: JSON.stringify({ retCode, retMsg, result: {}, retExtInfo: {}, time: 1_672_282_722_429 }),
});
const kraken = (error: string): StandInFailure => ({
  status: 200,
  body: JSON.stringify({ error: [error] }),
});

/** What the exchanges write, as their documentation and their users quote it. */
const REFUSALS: [ExchangeId, StandInFailure, ExchangeProblem, number?][] = [
  ["binance", binance(401, -2015, "Invalid API-key, IP, or permissions for action."), "key_refused"],
  ["binance", binance(401, -2014, "API-key format invalid."), "key_refused"],
  ["binance", binance(400, -1022, "Signature for this request is not valid."), "key_refused"],
  [
    "binance",
    binance(429, -1003, "Too much request weight used; current limit is 6000 request weight per 1 MINUTE.", {
      "retry-after": "12",
    }),
    "rate_limited",
    12,
  ],
  [
    "binance",
    binance(418, -1003, "Way too much request weight used; IP banned until 1659146400000.", {
      "retry-after": "300",
    }),
    "rate_limited",
    300,
  ],
  ["binance", binance(400, -1021, "Timestamp for this request is outside of the recvWindow."), "unreachable"],
  ["binance", binance(503, -1008, "Server is currently overloaded with other requests."), "unreachable"],
  ["bybit", bybit(10_003, "API key is invalid."), "key_refused"],
  ["bybit", bybit(33_004, "Your api key has expired."), "key_refused"],
  ["bybit", bybit(10_010, "Unmatched IP, please check your API key's bound IP addresses."), "key_refused"],
  ["bybit", bybit(10_005, "Permission denied, please check your API key permissions."), "permission_missing"],
  ["bybit", bybit(10_006, "Too many visits!"), "rate_limited", 60],
  [
    "bybit",
    bybit(10_002, "invalid request, please check your server timestamp or recv_window param"),
    "unreachable",
  ],
  ["bybit", bybit(10_016, "Server error."), "unreachable"],
  ["kraken", kraken("EAPI:Invalid key"), "key_refused"],
  ["kraken", kraken("EAPI:Invalid signature"), "key_refused"],
  ["kraken", kraken("EGeneral:Permission denied"), "permission_missing"],
  ["kraken", kraken("EAPI:Rate limit exceeded"), "rate_limited", 60],
  ["kraken", kraken("EGeneral:Temporary lockout"), "rate_limited", 60],
  ["kraken", kraken("EService:Unavailable"), "unreachable"],
  ["kraken", kraken("EAPI:Invalid nonce"), "unreachable"],
  ["kraken", { status: 520 }, "unreachable"],
  ["kraken", { status: 200, body: '{"error":[],"result":{"permissions":"all"}}' }, "unreadable"],
];

test.each(REFUSALS)("%s says %j: %s", async (...[venue, failure, problem, retryAfterSeconds]) => {
  const { keys } = exchange.open(venue, { failures: [failure] });
  const refused = await inspectNewKey(venue, keys).catch((error: unknown) => error);
  expect(refused).toMatchObject({ problem, ...(retryAfterSeconds && { retryAfterSeconds }) });
  const { message } = refused as Error;
  expect(message).not.toContain(keys.apiKey);
  expect(message).not.toContain(keys.secret);
  expect(message, "signatures stand in the query").not.toContain("signature=");
});

test("an exchange that takes a request and never answers is given up after fifteen seconds", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout"] });
  const onRequest = async () => {
    await vi.advanceTimersByTimeAsync(15_001);
    await new Promise(() => {});
  };
  const { keys } = exchange.open("kraken", { onRequest });
  await expect(inspectNewKey("kraken", keys)).rejects.toMatchObject({ problem: "unreachable" });
});

import { Exchange } from "ccxt";
import { afterAll, beforeEach, describe, expect, test, vi } from "vitest";
import type { UserActor } from "@/lib/actor";
import { db } from "@/lib/db";
import { getExchange } from "@/lib/trading/data/get-exchange";
import { readEvents } from "@/lib/trading/data/read-events";
import { connectExchange } from "@/lib/trading/service/connect-exchange";
import { syncNow } from "@/lib/trading/service/sync-exchange";
import { aPerson } from "@/scripts/testing/people";
import { aConnectedAccount, syncFully } from "@/scripts/testing/stand-in-exchange/connected-account";
import { aHistory, aTrade, balancesAfter } from "@/scripts/testing/stand-in-exchange/history";
import { startStandInExchange } from "@/scripts/testing/stand-in-exchange/server";

const exchange = await startStandInExchange();
vi.stubEnv("MARKET_DATA_PROXY_URL", exchange.url);
afterAll(exchange.stop);
// The library keeps the exchanges' limits by waiting; the stand-in has none.
vi.spyOn(Exchange.prototype, "throttle").mockResolvedValue(undefined);

let actor: UserActor;
beforeEach(async () => {
  actor = await aPerson();
  // Accounts of other tests are not due.
  await db().tradingAccount.updateMany({ where: { kind: "exchange" }, data: { nextSyncAt: null } });
});

const shown = (id: string) => getExchange(actor, id);
const stateOf = async (id: string) => (await db().tradingAccount.findUniqueOrThrow({ where: { id } })).state;
const told = async () =>
  (await db().notification.findMany({ where: { userId: actor.userId }, orderBy: { id: "asc" } })).map(
    ({ kind }) => kind,
  );

describe.each([
  ["binance", 2_300],
  ["bybit", 260],
  ["kraken", 130],
] as const)("%s", (venue, count) => {
  test("is read in several pages from the beginning, in the order of time, with its own decimals and fees", async () => {
    const { id } = await aConnectedAccount({ exchange, actor }, venue, aHistory(venue, count));
    expect(await syncFully(id)).toBe("read");
    const events = await readEvents(id, {});
    expect(events).toHaveLength(count + 1);
    expect(events[0]).toMatchObject({ kind: "deposit", amount: "5000", currency: "USDT" });
    expect(new Set(events.map(({ externalId }) => externalId)).size).toBe(count + 1);
    const fills = events.filter(({ kind }) => kind === "fill");
    expect(fills[0]).toMatchObject({
      symbol: "BTC/USDT",
      side: "buy",
      qty: "0.00100",
      price: "100.00",
      fee: { amount: "0.0001", currency: venue === "kraken" ? "USDT" : "BTC" },
    });
    const { problem, syncedAt, balances, failures } = await shown(id);
    expect({ problem, failures }).toEqual({ problem: null, failures: 0 });
    expect(syncedAt).not.toBeNull();
    expect(balances.map(({ asset, agrees }) => [asset, agrees])).toEqual([
      ["BTC", true],
      ["USDT", true],
    ]);
  });

  test("gives what is new and what it tells late, once, at the next reads", async () => {
    const { id, account } = await aConnectedAccount({ exchange, actor }, venue, aHistory(venue, 3));
    await syncFully(id);
    expect(await readEvents(id, {})).toHaveLength(4);
    const [late, newest] = [aTrade(7, Date.now() - 1_800_000), aTrade(8, Date.now() - 60_000)];
    account.trades.push(newest, late);
    account.balances = balancesAfter(venue, 5);
    await syncFully(id);
    await syncFully(id);
    const events = await readEvents(id, {});
    expect(events).toHaveLength(6);
    expect(
      events.slice(4).map(({ executedAtMs }) => executedAtMs),
      "appended, in its order",
    ).toEqual([late.timeMs, newest.timeMs]);
    expect((await shown(id)).balances.every(({ agrees }) => agrees)).toBe(true);
  });

  test("tells that the key was revoked: attention at once, told once, and active again with a new key", async () => {
    const { id, account } = await aConnectedAccount({ exchange, actor }, venue, aHistory(venue, 2));
    await syncFully(id);
    account.isRevoked = true;
    expect(await syncFully(id)).toBe("failed");
    expect(await syncFully(id)).toBe("failed");
    expect(await stateOf(id)).toBe("needs_attention");
    expect(await shown(id)).toMatchObject({ problem: "key_refused", failures: 2 });
    expect((await shown(id)).advice).toContain("Make a new read-only key");
    expect(await told()).toEqual(["exchange-attention"]);
    const { number, flows } = account;
    const more = [...account.trades, aTrade(3, Date.now() - 60_000)];
    const { keys } = exchange.open(venue, { number, flows, trades: more, balances: balancesAfter(venue, 3) });
    await connectExchange({ actor, accountId: id, input: keys });
    expect(await syncFully(id)).toBe("read");
    expect(await stateOf(id)).toBe("active");
    expect(await readEvents(id, {}), "nothing lost, nothing twice").toHaveLength(4);
  });

  test("that was given more than reading is not read any more until it is taken away", async () => {
    const { id, account } = await aConnectedAccount({ exchange, actor }, venue, aHistory(venue, 2));
    account.excess.push({ binance: "enableWithdrawals", bybit: "x", kraken: "withdraw-funds" }[venue]);
    await syncFully(id);
    expect(await shown(id)).toMatchObject({ problem: "key_may_trade" });
    expect(await readEvents(id, {})).toHaveLength(0);
    account.excess.length = 0;
    await syncFully(id);
    expect(await stateOf(id)).toBe("active");
    expect(await told()).toEqual(["exchange-attention", "exchange-recovered"]);
  });

  test("that is away, or asks for a pause, is asked again later and loses nothing", async () => {
    const { id, account } = await aConnectedAccount({ exchange, actor }, venue, aHistory(venue, 2));
    account.failures.push({ status: 503 });
    await syncFully(id);
    expect(await shown(id)).toMatchObject({ problem: "unreachable", failures: 1 });
    account.failures.push({ status: 429, headers: { "retry-after": "90" } });
    await syncFully(id);
    const { problem, nextSyncAt } = await shown(id);
    expect(problem).toBe("rate_limited");
    expect(Date.parse(nextSyncAt ?? "") - Date.now()).toBeGreaterThan(60_000);
    await db().tradingAccount.update({ where: { id }, data: { nextSyncAt: new Date(Date.now() + 90_000) } });
    await expect(syncNow(actor, id)).rejects.toMatchObject({ code: "RATE_LIMITED" });
    expect(await stateOf(id), "nobody is told of a moment").toBe("active");
    await syncFully(id);
    expect(await readEvents(id, {})).toHaveLength(3);
    expect(await told()).toEqual([]);
  });
});

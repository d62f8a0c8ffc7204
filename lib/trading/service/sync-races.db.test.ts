import { Exchange } from "ccxt";
import { afterAll, beforeEach, describe, expect, test, vi } from "vitest";
import { syncExchangesJob } from "@/inngest/functions/sync-exchanges";
import { systemActor, type UserActor } from "@/lib/actor";
import { db } from "@/lib/db";
import { getExchange } from "@/lib/trading/data/get-exchange";
import { readEvents } from "@/lib/trading/data/read-events";
import { askForSync } from "@/lib/trading/mutations/claim-sync";
import { removeExchangeKey } from "@/lib/trading/mutations/store-exchange-key";
import { connectExchange } from "@/lib/trading/service/connect-exchange";
import { syncExchange, syncNow } from "@/lib/trading/service/sync-exchange";
import { holdTable, startWorker } from "@/scripts/testing/held-table";
import { aPerson } from "@/scripts/testing/people";
import { runFunction } from "@/scripts/testing/run-function";
import { aConnectedAccount, makeDue, syncFully } from "@/scripts/testing/stand-in-exchange/connected-account";
import { aHistory, aTrade, balancesAfter } from "@/scripts/testing/stand-in-exchange/history";
import { startStandInExchange } from "@/scripts/testing/stand-in-exchange/server";

const exchange = await startStandInExchange();
vi.stubEnv("MARKET_DATA_PROXY_URL", exchange.url);
afterAll(exchange.stop);
// The library keeps the exchanges' limits by waiting; the stand-in has none.
vi.spyOn(Exchange.prototype, "throttle").mockResolvedValue(undefined);

const HOUR_MS = 3_600_000;
const system = systemActor("test", "test");
let actor: UserActor;
beforeEach(async () => {
  actor = await aPerson();
  await db().tradingAccount.updateMany({ where: { kind: "exchange" }, data: { nextSyncAt: null } });
});

const connected = (...rest: Parameters<typeof aConnectedAccount> extends [unknown, ...infer R] ? R : never) =>
  aConnectedAccount({ exchange, actor }, ...rest);
const shown = (id: string) => getExchange(actor, id);
const events = async (id: string) => await readEvents(id, {});
const stateOf = async (id: string) => (await db().tradingAccount.findUniqueOrThrow({ where: { id } })).state;
async function told(): Promise<string[]> {
  const rows = await db().notification.findMany({ where: { userId: actor.userId }, orderBy: { id: "asc" } });
  return rows.map(({ kind }) => kind);
}

describe("balances", () => {
  test("that no event explains were there before: two reads that agree on them make them the first deposits", async () => {
    const history = aHistory("kraken", 3);
    const balances = { ...history.balances, ETH: "2.5" };
    const { id, account } = await connected("kraken", { ...history, balances });
    await syncFully(id);
    expect(await events(id), "one read may have met a trade on its way").toHaveLength(4);
    account.balances.ETH = "2.75";
    await syncFully(id);
    expect(await events(id)).toHaveLength(4);
    await syncFully(id);
    const opening = (await events(id)).at(-1);
    expect(opening).toMatchObject({
      kind: "deposit",
      externalId: "opening:ETH",
      amount: "2.75",
      currency: "ETH",
    });
    expect(opening?.executedAtMs).toBeLessThan((await events(id))[0]?.executedAtMs ?? 0);
    expect((await shown(id)).balances).toContainEqual({
      asset: "ETH",
      exchange: "2.75",
      record: "2.75",
      agrees: true,
    });
    account.balances.ETH = "9";
    await syncFully(id);
    await syncFully(id);
    expect(await events(id), "later ones are no opening").toHaveLength(5);
  });

  test("that differ for an hour need attention, with the comparison; all is read from the beginning once; they agree again", async () => {
    const { id, account } = await connected("bybit", aHistory("bybit", 2));
    await syncFully(id);
    account.balances = balancesAfter("bybit", 3);
    await syncFully(id);
    expect(await stateOf(id), "it may be on its way").toBe("active");
    const driftSince = new Date(Date.now() - HOUR_MS);
    await db().exchangeConnection.update({ where: { accountId: id }, data: { driftSince } });
    await syncFully(id);
    expect(await stateOf(id)).toBe("needs_attention");
    const { problem, balances } = await shown(id);
    expect(problem).toBe("unreconciled");
    expect(balances).toContainEqual({ asset: "BTC", exchange: "0.0027", record: "0.0018", agrees: false });
    // The exchange tells a trade that is older than reads look back.
    account.trades.push(aTrade(9, Date.now() - 30 * HOUR_MS));
    await syncFully(id);
    expect(await events(id)).toHaveLength(4);
    expect(await stateOf(id)).toBe("active");
    expect(await told()).toEqual(["exchange-attention", "exchange-recovered"]);
  });
});

describe("what an exchange answers", () => {
  test("that contradicts what it told before is not taken, and mends itself when it is right again", async () => {
    const { id, account } = await connected("kraken", aHistory("kraken", 2));
    await syncFully(id);
    const trade = aTrade(3, Date.now() - 60_000);
    account.trades.push(trade);
    account.balances = balancesAfter("kraken", 3);
    await syncFully(id);
    trade.price = "1.00";
    await syncFully(id);
    expect(await shown(id)).toMatchObject({ problem: "unreadable", failures: 1 });
    expect((await events(id)).at(-1)).toMatchObject({ price: "100.00" });
    trade.price = "100.00";
    await syncFully(id);
    expect(await stateOf(id)).toBe("active");
  });

  test("in another shape is not taken", async () => {
    const { id, account } = await connected("kraken", aHistory("kraken", 1));
    account.failures.push({ status: 200, body: '{"error":[],"result":{"permissions":"all"}}' });
    await syncFully(id);
    expect(await shown(id)).toMatchObject({ problem: "unreadable" });
  });

  test("by a clock that runs ahead of ours is taken when its time has come", async () => {
    const { id, account } = await connected("kraken", aHistory("kraken", 1));
    const ahead = aTrade(2, Date.now() + 299_000);
    account.trades.push(ahead);
    account.balances = balancesAfter("kraken", 2);
    await syncFully(id);
    expect(await events(id)).toHaveLength(2);
    ahead.timeMs = Date.now() - 1_000;
    await syncFully(id);
    expect(await events(id)).toHaveLength(3);
  });

  test("never, because the connection breaks, is an outage", async () => {
    const { id, account } = await connected("bybit", aHistory("bybit", 1));
    account.onRequest = () => {
      throw new Error("the connection breaks");
    };
    await syncFully(id);
    expect(await shown(id)).toMatchObject({ problem: "unreachable", failures: 1 });
  });
});

test("pages that come twice and workers at once append each trade once", async () => {
  const { id } = await connected("kraken", aHistory("kraken", 120));
  await makeDue(id);
  const ends = await Promise.all([1, 2, 3].map(() => syncExchange(system, id)));
  expect(
    ends.filter((end) => end !== null),
    "one has claimed it",
  ).toEqual(["read"]);
  expect(await events(id)).toHaveLength(121);
  await db().$executeRaw`UPDATE trading_account SET sync_cursor = NULL WHERE id = ${id}::uuid`;
  await syncFully(id);
  expect(await events(id), "all of it again").toHaveLength(121);
});

test("two workers that both believe in their claim append each trade once, and one of them gives up", async () => {
  const { id, account } = await connected("kraken", aHistory("kraken", 120));
  await makeDue(id);
  let second: Promise<string | null> | undefined;
  account.onRequest = async (path) => {
    if (!path.endsWith("TradesHistory") || second !== undefined) return;
    await db().$executeRaw`UPDATE exchange_connection SET lease_until = NULL WHERE account_id = ${id}::uuid`;
    second = syncExchange(system, id);
    expect(await second).toBe("read");
  };
  await syncExchange(system, id);
  expect(second).toBeDefined();
  expect(await events(id)).toHaveLength(121);
  expect(await shown(id)).toMatchObject({ problem: null });
});

test("a key that is removed while it is read with writes nothing more", async () => {
  const { id, account } = await connected("kraken", aHistory("kraken", 3));
  account.onRequest = async (path) => {
    if (path.endsWith("TradesHistory")) await removeExchangeKey(actor, id);
  };
  await syncFully(id);
  expect((await events(id)).map(({ kind }) => kind)).toEqual(["deposit"]);
  expect(await shown(id)).toMatchObject({ problem: "key_missing", keyHint: null, nextSyncAt: null });
});

test.each(["account_event", "trading_account", "exchange_connection"])(
  "a process killed where it writes to %s loses and doubles nothing",
  async (table) => {
    const { id, account } = await connected("kraken", aHistory("kraken", 60));
    await makeDue(id);
    const held = Promise.withResolvers<Awaited<ReturnType<typeof holdTable>>>();
    account.onRequest = async (path) => {
      if (!path.endsWith("TradesHistory")) return;
      account.onRequest = null;
      held.resolve(await holdTable(table));
      await held.promise;
    };
    const worker = startWorker("scripts/testing/sync-worker.ts", id);
    await (await held.promise).killWhereItWaits(worker);
    expect(await events(id), "what was stored before").toHaveLength(1);
    expect(await syncFully(id), "its claim is still good").toBeNull();
    await db().exchangeConnection.update({ where: { accountId: id }, data: { leaseUntil: new Date(0) } });
    expect(await syncFully(id)).toBe("read");
    expect(await events(id)).toHaveLength(61);
    expect((await shown(id)).balances.every(({ agrees }) => agrees)).toBe(true);
  },
);

describe("the job", () => {
  test("reads all that are due; those that fail hold up no other", async () => {
    const accounts = [];
    for (let i = 0; i < 6; i += 1) accounts.push(await connected("kraken", aHistory("kraken", 2)));
    for (const { account } of accounts.slice(0, 3)) account.isRevoked = true;
    const { output } = await runFunction(syncExchangesJob);
    expect(output).toEqual({ processed: 3, failed: 3 });
    const counts = await Promise.all(accounts.map(async ({ id }) => (await events(id)).length));
    expect(counts).toEqual([0, 0, 0, 3, 3, 3]);
    expect((await runFunction(syncExchangesJob)).output, "nothing is due").toEqual({
      processed: 0,
      failed: 0,
    });
  });

  test("goes on where a long history needs more than one read", async () => {
    const { id } = await connected("bybit", aHistory("bybit", 5));
    let runs = 0;
    for (; (await shown(id)).syncedAt === null && runs < 20; runs += 1) await runFunction(syncExchangesJob);
    expect(await events(id)).toHaveLength(6);
    expect(runs, "two years in windows of a week are more than one run reads").toBeGreaterThan(1);
  });
});

test("asking for a read is the owner's, needs a key, and begins at once", async () => {
  const { id, account } = await connected("kraken", aHistory("kraken", 2));
  await expect(askForSync(await aPerson("ADMIN"), id)).rejects.toMatchObject({ code: "NOT_FOUND" });
  await syncNow(actor, id);
  await expect.poll(async () => (await shown(id)).syncedAt, { timeout: 30_000 }).not.toBeNull();
  expect(await events(id)).toHaveLength(3);
  await removeExchangeKey(actor, id);
  await expect(syncNow(actor, id)).rejects.toMatchObject({ code: "UNPROCESSABLE" });
  await connectExchange({ actor, accountId: id, input: account.keys });
  expect((await shown(id)).nextSyncAt).not.toBeNull();
});

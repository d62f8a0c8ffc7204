import { afterAll, beforeEach, describe, expect, test, vi } from "vitest";
import type { UserActor } from "@/lib/actor";
import { db } from "@/lib/db";
import { decrypt } from "@/lib/encryption";
import { getExchange } from "@/lib/trading/data/get-exchange";
import { keysContext } from "@/lib/trading/exchange-key";
import { EXCHANGE_IDS, type ExchangeId } from "@/lib/trading/exchanges";
import { closeAccount } from "@/lib/trading/mutations/change-account";
import { createAccount } from "@/lib/trading/mutations/create-account";
import { removeExchangeKey } from "@/lib/trading/mutations/store-exchange-key";
import { connectExchange } from "@/lib/trading/service/connect-exchange";
import { aPerson } from "@/scripts/testing/people";
import { startStandInExchange } from "@/scripts/testing/stand-in-exchange/server";
import { aFill, append } from "@/scripts/testing/trading-accounts";

const exchange = await startStandInExchange();
vi.stubEnv("MARKET_DATA_PROXY_URL", exchange.url);
afterAll(exchange.stop);

let actor: UserActor;
beforeEach(async () => {
  actor = await aPerson();
});

async function anExchangeAccount(venue: ExchangeId, owner = actor): Promise<string> {
  const input = { kind: "exchange", name: "Main", currency: "USDT", venue, periodsPerYear: 365 } as const;
  return (await createAccount({ actor: owner, input, idempotencyKey: undefined })).id;
}
const stored = (id: string) =>
  db().tradingAccount.findUniqueOrThrow({ where: { id }, include: { connection: true } });
const audited = async (subjectId: string) =>
  (await db().auditEvent.findMany({ where: { subjectId }, orderBy: { id: "asc" } })).map(
    ({ action }) => action,
  );

describe.each(EXCHANGE_IDS)("%s", (venue) => {
  test("a read-only key is stored encrypted, bound to its account, shown by its end and its fingerprint", async () => {
    const accountId = await anExchangeAccount(venue);
    const { keys } = exchange.open(venue);
    const shown = await connectExchange({ actor, accountId, input: keys });
    expect(shown).toMatchObject({
      exchange: venue,
      keyHint: keys.apiKey.slice(-4),
      problem: null,
      advice: null,
    });
    expect(shown.keyFingerprint).toMatch(/^[0-9a-f]{16}$/);
    expect(JSON.stringify(shown)).not.toContain(keys.secret);
    expect(JSON.stringify(shown)).not.toContain(keys.apiKey);
    const { credentialsEnc, nextSyncAt } = await stored(accountId);
    expect(JSON.parse(decrypt(credentialsEnc ?? "", keysContext(accountId)))).toEqual(keys);
    expect(
      () => decrypt(credentialsEnc ?? "", keysContext(actor.userId)),
      "moved to another account",
    ).toThrow();
    expect(nextSyncAt, "it is read at once").not.toBeNull();
    const rows = await db().auditEvent.findMany({ where: { subjectId: accountId } });
    expect(
      JSON.stringify(rows, (_, value) => (typeof value === "bigint" ? String(value) : value)),
    ).not.toMatch(new RegExp(`${keys.secret.slice(0, 12)}|${keys.apiKey}`));
  });

  test("a key that may do more than read, or not read enough, is refused with what to do", async () => {
    const accountId = await anExchangeAccount(venue);
    const excess = { binance: "enableSpotAndMarginTrading", bybit: "Read-Write", kraken: "modify-trades" }[
      venue
    ];
    const missing = { binance: "enableReading", bybit: "Orders and Trade", kraken: "query-ledger" }[venue];
    const badKeys = [
      { more: { excess: [excess] }, words: excess },
      { more: { missing: [missing] }, words: missing },
    ];
    for (const { more, words } of badKeys) {
      const { keys } = exchange.open(venue, more);
      const refused = connectExchange({ actor, accountId, input: keys });
      await expect(refused).rejects.toMatchObject({
        code: "UNPROCESSABLE",
        message: expect.stringContaining(words),
        errors: [{ path: "apiKey" }],
      });
    }
    expect(await stored(accountId)).toMatchObject({ credentialsEnc: null, connection: null });
  });

  test("a revoked key and a wrong secret are refused as the exchange refuses them", async () => {
    const accountId = await anExchangeAccount(venue);
    const revoked = exchange.open(venue, { isRevoked: true });
    const { keys } = exchange.open(venue);
    for (const input of [revoked.keys, { ...keys, secret: revoked.secret }]) {
      await expect(connectExchange({ actor, accountId, input })).rejects.toMatchObject({
        code: "UNPROCESSABLE",
        errors: [{ path: "apiKey" }],
      });
    }
  });

  test("an outage and a pause are told, and nothing is stored", async () => {
    const accountId = await anExchangeAccount(venue);
    const failures = [{ status: 503 }, { status: 429, headers: { "retry-after": "7" } }];
    const { keys } = exchange.open(venue, { failures });
    const connect = () => connectExchange({ actor, accountId, input: keys });
    await expect(connect()).rejects.toMatchObject({ code: "UNAVAILABLE" });
    await expect(connect()).rejects.toMatchObject({ code: "RATE_LIMITED", retryAfterSeconds: 7 });
    expect((await stored(accountId)).credentialsEnc).toBeNull();
    expect((await connect()).keyHint).toBe(keys.apiKey.slice(-4));
  });
});

describe("one record for one account of an exchange", () => {
  test("a second record is a conflict, also at the same moment, until the first is closed", async () => {
    const [one, two] = [await anExchangeAccount("bybit"), await anExchangeAccount("bybit")];
    const { keys, number } = exchange.open("bybit");
    const connect = (accountId: string) => connectExchange({ actor, accountId, input: keys });
    const both = await Promise.allSettled([connect(one), connect(two)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    const [first, second] = both[0].status === "fulfilled" ? [one, two] : [two, one];
    await expect(connect(second)).rejects.toMatchObject({ code: "CONFLICT" });
    const other = exchange.open("bybit", { number });
    const stranger = await aPerson();
    const theirs = await anExchangeAccount("bybit", stranger);
    const another = { actor: stranger, accountId: theirs, input: other.keys };
    await expect(connectExchange(another), "another key of it, by somebody else").rejects.toMatchObject({
      code: "CONFLICT",
    });
    await closeAccount({ actor, accountId: first });
    expect(await connect(second)).toMatchObject({ problem: null });
  });

  test("a key is replaced by one of the same account only, once the record has begun", async () => {
    const accountId = await anExchangeAccount("kraken");
    const [mistyped, right] = [exchange.open("kraken"), exchange.open("kraken")];
    await connectExchange({ actor, accountId, input: mistyped.keys });
    await connectExchange({ actor, accountId, input: right.keys });
    await append(actor, accountId, [aFill()]);
    const newer = exchange.open("kraken", { number: right.number });
    expect(await connectExchange({ actor, accountId, input: newer.keys })).toMatchObject({
      keyHint: newer.apiKey.slice(-4),
    });
    await expect(connectExchange({ actor, accountId, input: mistyped.keys })).rejects.toMatchObject({
      code: "UNPROCESSABLE",
      message: expect.stringContaining("another account"),
    });
    expect(await audited(accountId)).toEqual([
      "trading-account.created",
      "trading-account.key-connected",
      "trading-account.key-replaced",
      "trading-account.key-replaced",
    ]);
  });
});

test("a removed key is gone, and the account waits for another", async () => {
  const accountId = await anExchangeAccount("binance");
  const { keys } = exchange.open("binance");
  await connectExchange({ actor, accountId, input: keys });
  await removeExchangeKey(actor, accountId);
  await expect(removeExchangeKey(actor, accountId)).rejects.toMatchObject({ code: "NOT_FOUND" });
  expect(await stored(accountId)).toMatchObject({
    credentialsEnc: null,
    nextSyncAt: null,
    state: "needs_attention",
  });
  expect(await getExchange(actor, accountId)).toMatchObject({ keyHint: null, problem: "key_missing" });
  await connectExchange({ actor, accountId, input: keys });
  expect(await stored(accountId)).toMatchObject({ state: "active", attention: null });
});

test("nobody else's, no other kind of account, no closed one, no API token", async () => {
  const accountId = await anExchangeAccount("kraken");
  const { keys: input } = exchange.open("kraken");
  const other = await aPerson("ADMIN");
  const foreign = { code: "NOT_FOUND" };
  await expect(connectExchange({ actor: other, accountId, input })).rejects.toMatchObject(foreign);
  await expect(removeExchangeKey(other, accountId)).rejects.toMatchObject(foreign);
  await expect(getExchange(other, accountId)).rejects.toMatchObject(foreign);
  const token: UserActor = { ...actor, kind: "token" };
  const forbidden = { code: "FORBIDDEN" };
  await expect(connectExchange({ actor: token, accountId, input })).rejects.toMatchObject(forbidden);
  await expect(removeExchangeKey(token, accountId)).rejects.toMatchObject(forbidden);
  await closeAccount({ actor, accountId });
  const imported = {
    kind: "imported",
    name: "x",
    currency: "USD",
    venue: "kraken",
    periodsPerYear: 365,
  } as const;
  const { id } = await createAccount({ actor, input: imported, idempotencyKey: undefined });
  for (const refused of [accountId, id]) {
    await expect(connectExchange({ actor, accountId: refused, input })).rejects.toMatchObject({
      code: "UNPROCESSABLE",
    });
  }
});

import fc from "fast-check";
import { beforeAll, expect, it } from "vitest";
import { markAccountsJob } from "@/inngest/functions/mark-accounts";
import { systemActor, type UserActor } from "@/lib/actor";
import { db } from "@/lib/db";
import { ensureInstrument } from "@/lib/market-data/mutations/ensure-instrument";
import { writeCandles } from "@/lib/market-data/mutations/write-candles";
import { DAY_MS } from "@/lib/time";
import type { EventFact } from "@/lib/trading/account-event";
import { accountsToDerive } from "@/lib/trading/data/accounts-to-derive";
import { readDailyEquity } from "@/lib/trading/data/read-daily-equity";
import { readEventColumns } from "@/lib/trading/data/read-event-columns";
import { readEvents } from "@/lib/trading/data/read-events";
import { COLUMN_NAMES, eventColumns } from "@/lib/trading/event-columns";
import { deriveAccounts } from "@/lib/trading/mutations/derive-accounts";
import { aPerson } from "@/scripts/testing/people";
import { runFunction } from "@/scripts/testing/run-function";
import { aDeposit, aFill, anAccount, append } from "@/scripts/testing/trading-accounts";

const FIRST_DAY = Date.UTC(2026, 0, 1);
const NOW = new Date(FIRST_DAY + 10 * DAY_MS);
const system = systemActor("test", "test");
let actor: UserActor;

beforeAll(async () => {
  actor = await aPerson();
  const { instrumentId } = await ensureInstrument(system, {
    venue: "marks",
    code: "MRK-USD",
    base: "MRK",
    quote: "USD",
    name: "Marks",
    periodsPerYear: 365,
    synthetic: true,
  });
  const time = Float64Array.from({ length: 10 }, (_, day) => FIRST_DAY + day * DAY_MS);
  const close = Float64Array.from(time, (_, day) => 100 + day);
  await writeCandles(system, {
    instrumentId,
    interval: "1d",
    bars: { time, open: close, high: close, low: close, close, volume: close },
  });
});

function fill(side: "buy" | "sell", qty: string, price: string, day: number): EventFact {
  return aFill({
    symbol: "MRK-USD",
    side,
    qty,
    price,
    fee: null,
    executedAtMs: FIRST_DAY + day * DAY_MS + 1_000,
  });
}

async function storedOf(accountId: string) {
  const [positions, trips, account, equity] = await Promise.all([
    db().position.findMany({ where: { accountId } }),
    db().roundTrip.findMany({ where: { accountId }, orderBy: { n: "asc" } }),
    db().tradingAccount.findUniqueOrThrow({ where: { id: accountId } }),
    readDailyEquity([accountId]),
  ]);
  return { positions, trips, account, daily: equity.get(accountId) };
}

it("the columns the database packs are those of the facts, whatever was appended and voided", async () => {
  const anEvent = fc.oneof(
    fc.record({
      buy: fc.boolean(),
      qty: fc.integer({ min: 1, max: 99 }),
      day: fc.integer({ min: 0, max: 8 }),
      eth: fc.boolean(),
    }),
    fc.record({
      flow: fc.constantFrom("deposit" as const, "withdrawal" as const, "fee" as const),
      amount: fc.integer({ min: 1, max: 9_999 }),
      day: fc.integer({ min: 0, max: 8 }),
    }),
    fc.record({
      earned: fc.integer({ min: -9_999, max: 9_999 }).filter((amount) => amount !== 0),
      day: fc.integer({ min: 0, max: 8 }),
    }),
    fc.record({ void: fc.integer({ min: 1, max: 12 }) }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(anEvent, { minLength: 1, maxLength: 25 }), async (some) => {
      const id = await anAccount(actor);
      const voided = new Set<number>();
      const kinds: string[] = [];
      const facts: EventFact[] = [];
      for (const one of some) {
        if ("void" in one) {
          if (one.void > facts.length || kinds[one.void - 1] === "void" || voided.has(one.void)) continue;
          voided.add(one.void);
          facts.push({
            kind: "void",
            externalId: `v${facts.length}`,
            voidsSeq: BigInt(one.void),
            executedAtMs: FIRST_DAY,
          });
        } else if ("earned" in one) {
          facts.push({
            kind: "income",
            externalId: `i${facts.length}`,
            amount: String(one.earned),
            currency: "USD",
            executedAtMs: FIRST_DAY + one.day * DAY_MS,
          });
        } else if ("flow" in one) {
          const executedAtMs = FIRST_DAY + one.day * DAY_MS;
          const currency = one.amount % 2 === 0 ? "EUR" : "USD";
          facts.push(
            aDeposit({
              kind: one.flow,
              amount: String(one.amount),
              currency,
              executedAtMs,
            }),
          );
        } else {
          const fact = fill(one.buy ? "buy" : "sell", (one.qty / 10).toFixed(2), "100.10", one.day);
          facts.push(one.eth && fact.kind === "fill" ? { ...fact, symbol: "ETHEUR" } : fact);
        }
        kinds.push(facts.at(-1)?.kind ?? "");
      }
      fc.pre(facts.length > 0);
      for (const fact of facts) await append(actor, id, [fact]);
      const [packed] = await readEventColumns([id]);
      if (packed === undefined) throw new Error("the account was not read");
      const expected = eventColumns(await readEvents(id), packed.events.instruments);
      const named = (events: typeof expected) =>
        Array.from(events.currency, (index) => events.currencies[index] ?? null);
      expect(named(packed.events)).toEqual(named(expected));
      for (const name of COLUMN_NAMES.filter((column) => column !== "currency"))
        expect([...packed.events[name]], name).toEqual([...expected[name]]);
    }),
    { numRuns: 15 },
  );
});

it("stores marks, trades and positions, and leaves the account clean", async () => {
  const id = await anAccount(actor);
  await append(actor, id, [
    aDeposit({ amount: "1000", executedAtMs: FIRST_DAY }),
    fill("buy", "2", "100", 0),
    fill("sell", "1", "104", 4),
    fill("sell", "1", "105", 5),
    fill("buy", "3", "107", 7),
  ]);
  expect(await accountsToDerive({ now: NOW, limit: 1_000 })).toContain(id);
  await deriveAccounts(system, [id], NOW);
  const { positions, trips, account, daily } = await storedOf(id);
  expect(Array.from(daily?.equity ?? [])).toEqual([
    1_000, 1_002, 1_004, 1_006, 1_008, 1_009, 1_009, 1_009, 1_012, 1_015,
  ]);
  expect(daily?.firstDay).toBe(FIRST_DAY / DAY_MS);
  expect(trips).toMatchObject([{ n: 1, side: "buy", openedAt: new Date(FIRST_DAY + 1_000) }]);
  expect(trips.map(({ pnl, openPrice, closePrice }) => [pnl, openPrice, closePrice].map(Number))).toEqual([
    [9, 100, 104.5],
  ]);
  expect(positions.map(({ qty, avgCost, openedSeq }) => [Number(qty), Number(avgCost), openedSeq])).toEqual([
    [3, 107, 5n],
  ]);
  expect([account.dirtyFrom, Number(account.lastEquity), account.lastMarkAt]).toEqual([null, 1_015, NOW]);
});

it("deriving again changes nothing; a back-dated fill changes everything after it", async () => {
  const id = await anAccount(actor);
  await append(actor, id, [
    aDeposit({ amount: "1000", executedAtMs: FIRST_DAY }),
    fill("buy", "1", "102", 2),
  ]);
  await deriveAccounts(system, [id], NOW);
  const first = await storedOf(id);
  await deriveAccounts(system, [id], NOW);
  expect(await storedOf(id)).toEqual(first);
  await append(actor, id, [fill("sell", "1", "101", 1)]);
  await deriveAccounts(system, [id], NOW);
  const { trips, positions, daily } = await storedOf(id);
  expect(trips.map(({ side, pnl }) => [side, Number(pnl)])).toEqual([["sell", -1]]);
  expect(positions).toEqual([]);
  expect(daily?.equity.at(-1)).toBe(999);
});

it("an account that went on meanwhile keeps its old rows and stays dirty", async () => {
  const id = await anAccount(actor);
  await append(actor, id, [aDeposit({ executedAtMs: FIRST_DAY })]);
  await deriveAccounts(system, [id], NOW);
  const [stale] = await readEventColumns([id]);
  await append(actor, id, [fill("buy", "1", "100", 0)]);
  expect(stale?.headSeq).toBe(1n);
  const before = await storedOf(id);
  expect(before.account.dirtyFrom).not.toBeNull();
  await Promise.all([deriveAccounts(system, [id], NOW), append(actor, id, [fill("buy", "1", "100", 1)])]);
  const after = await storedOf(id);
  const held = after.positions.reduce((sum, { qty }) => sum + Number(qty), 0);
  expect(after.account.dirtyFrom === null ? held : 2).toBe(2);
});

it("the job marks what is dirty, and every account once a day", async () => {
  const id = await anAccount(actor);
  await append(actor, id, [aDeposit({ executedAtMs: FIRST_DAY })]);
  expect((await runFunction(markAccountsJob)).output).toMatchObject({ failed: 0 });
  expect((await storedOf(id)).account.derivedAt).not.toBeNull();
  const now = new Date();
  expect(await accountsToDerive({ now, limit: 1_000 })).not.toContain(id);
  expect(await accountsToDerive({ now: new Date(now.getTime() + DAY_MS), limit: 1_000 })).toContain(id);
});

import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { systemActor, type UserActor } from "@/lib/actor";
import { db } from "@/lib/db";
import { writeCandles } from "@/lib/market-data/mutations/write-candles";
import { updateProviderMetrics } from "@/lib/providers/mutations/update-metrics";
import { uuidv7 } from "@/lib/uuid";
import { loadCheckedRecords } from "@/lib/verification/data/load-checked-records";
import { publishedDifferences } from "@/lib/verification/published-differences";
import { verifyRecord } from "@/lib/verification/verify-record";
import { aPerson } from "@/scripts/testing/people";
import { anApplicant, aProvider, type TestProvider } from "@/scripts/testing/providers";
import { aDeposit, aFill, anAccount, append } from "@/scripts/testing/trading-accounts";

const job = systemActor("test", "test");
const NOW = new Date("2026-01-20T05:00:00.000Z");
const PERIOD = { periodDays: 10, now: NOW };
const day = (date: number, ms = 0) => Date.UTC(2026, 0, date) + ms;
const MINUTE = 60_000;
/** When the events of listed records came, unless a test says otherwise. */
const RECEIVED = day(19);
let curator: UserActor;
beforeAll(async () => {
  curator = await aPerson("CURATOR");
});

async function load(providerId: string) {
  const [record, ...more] = await loadCheckedRecords([providerId], PERIOD);
  if (record === undefined || more.length > 0) throw new Error("one record is asked for");
  return record;
}

/** A market with minute bars from 12 January on, at 100 ± 1, traded by accounts of the venue. */
async function aMarket(minutes: number, more: { venue?: string; synthetic?: boolean; base?: string } = {}) {
  const {
    base = `B${randomUUID().slice(0, 7).toUpperCase()}`,
    venue = randomUUID(),
    synthetic = false,
  } = more;
  const code = `${base}USD`;
  const instrument = {
    id: uuidv7(),
    venue,
    code,
    base,
    quote: "USD",
    name: code,
    periodsPerYear: 365,
    synthetic,
  };
  await db().instrument.create({ data: instrument });
  const column = (value: number) => new Float64Array(minutes).fill(value);
  const time = Float64Array.from({ length: minutes }, (_, n) => day(12, n * MINUTE));
  const bars = {
    time,
    open: column(100),
    high: column(101),
    low: column(99),
    close: column(100),
    volume: column(1),
  };
  await writeCandles(job, { instrumentId: instrument.id, interval: "1m", bars });
  return { base, code, venue };
}

const trade = (symbol: string, atMs: number, side: "buy" | "sell" = "buy") =>
  aFill({ symbol, side, price: "100", qty: "1", fee: null, executedAtMs: atMs });

async function listed(events: Parameters<typeof append>[2], at: Date, venue?: string): Promise<TestProvider> {
  const owner = await aPerson();
  const accountId = await anAccount(owner, venue === undefined ? {} : { venue });
  await append(owner, accountId, events, RECEIVED);
  const provider = await aProvider(curator, { owner, accountId });
  await db().provider.update({ where: { id: provider.providerId }, data: { listedAt: at } });
  return provider;
}

describe("events", () => {
  it("come with the time each of them reached us, voids with what they took back, and the chain computed again", async () => {
    const { owner, accountId, providerId } = await anApplicant();
    const { firstSeq } = await append(
      owner,
      accountId,
      [aDeposit(), aFill({ executedAtMs: day(3) })],
      day(4),
    );
    await append(owner, accountId, [aFill({ executedAtMs: day(2) })], day(6));
    const voided = {
      kind: "void" as const,
      externalId: "void",
      voidsSeq: (firstSeq ?? 1n) + 1n,
      executedAtMs: day(7),
    };
    await append(owner, accountId, [voided], day(7));
    const record = await load(providerId);
    expect([...record.events.time]).toEqual([day(1), day(2)]);
    expect([...record.receivedAt], "in the order of the events, not of arrival").toEqual([day(4), day(6)]);
    expect(record.voids).toEqual([{ seq: 4, voidsSeq: 2, executedAt: day(3), receivedAt: day(7) }]);
    expect(record.chain).toEqual({ problem: null, records: 4, headSeq: 4 });
    expect(record.period.throughDay - record.period.fromDay + 1).toBe(10);
  });

  it("of several records are not mixed, whatever the order they are asked in", async () => {
    const first = await listed([aDeposit({ amount: "1.00" })], NOW);
    const second = await listed([aDeposit({ amount: "2.00" }), aFill()], NOW);
    const records = await loadCheckedRecords([second.providerId, first.providerId, uuidv7()], PERIOD);
    expect(records.map(({ providerId, events }) => [providerId, events.amount[0]])).toEqual([
      [first.providerId, 1],
      [second.providerId, 2],
    ]);
    expect(records.map(({ receivedAt }) => receivedAt.length)).toEqual([1, 2]);
  });
});

describe("the published measures", () => {
  it("are the same when they are computed again, days later and over the days of then", async () => {
    const { providerId } = await listed([aDeposit(), aFill()], new Date(day(2)));
    await updateProviderMetrics(job, [providerId], new Date(day(15, 2 * 60 * MINUTE)));
    const { published } = await load(providerId);
    if (published === null) throw new Error("it was measured");
    expect(published.windows.map(({ stored }) => stored.window)).toEqual(["all", "30d", "90d", "365d"]);
    expect(publishedDifferences(published)).toEqual([]);
  });

  it("that were changed by hand are found", async () => {
    const { providerId } = await listed([aDeposit()], new Date(day(2)));
    await updateProviderMetrics(job, [providerId], NOW);
    const where = { providerId_window: { providerId, window: "all" as const } };
    const { values } = await db().providerStats.findUniqueOrThrow({ where });
    await db().providerStats.update({
      where,
      data: { values: Object.assign({}, values, { totalReturn: 0.5 }) },
    });
    const { published } = await load(providerId);
    expect(published && publishedDifferences(published)).toEqual([
      { measure: "all totalReturn", stored: 0.5, recomputed: 0 },
    ]);
  });
});

describe("minute ranges", () => {
  it("are those of the venue's own market, of the fills' minutes only", async () => {
    const { code, venue } = await aMarket(2_000);
    const fills = [
      trade(code, day(12, 90_000)),
      trade(code, day(13, 5 * MINUTE), "sell"),
      trade(code, day(14)),
    ];
    const { minuteRange } = await load((await listed([aDeposit(), ...fills], NOW, venue)).providerId);
    expect(minuteRange(0, day(12, 119_999))).toEqual({ low: 99, high: 101 });
    expect(minuteRange(0, day(13, 5 * MINUTE)), "in the second chunk").toEqual({ low: 99, high: 101 });
    expect(minuteRange(0, day(14)), "no bar is stored").toBeNull();
    expect(minuteRange(0, day(12)), "nothing was filled then").toBeNull();
  });

  it("come from another venue's real market of the pair, never from a generated one", async () => {
    const real = await aMarket(10);
    const made = await aMarket(10, { synthetic: true });
    const fills = [trade(real.code, day(12)), trade(made.code, day(12))];
    const { minuteRange, events } = await load((await listed([aDeposit(), ...fills], NOW)).providerId);
    const rangeOf = (code: string) =>
      minuteRange(
        events.instruments.findIndex((one) => one.code === code),
        day(12),
      );
    expect(rangeOf(real.code)).toEqual({ low: 99, high: 101 });
    expect(rangeOf(made.code)).toBeNull();
  });
});

describe("others", () => {
  it("linked are all other accounts of the owner, and those of people who sign in from the same address", async () => {
    const { owner, providerId } = await listed([aDeposit()], NOW);
    const own = await anAccount(owner);
    await append(owner, own, [aDeposit(), trade("XUSD", day(15))], RECEIVED);
    await db().tradingAccount.update({
      where: { id: own },
      data: { state: "closed", createdAt: new Date(day(1)) },
    });
    const [near, stranger] = [await aPerson(), await aPerson()];
    const ip = randomUUID();
    for (const { userId } of [owner, near]) await db().loginSession.create({ data: { userId, ip } });
    const theirs = await anAccount(near);
    await anAccount(stranger);
    const { linked } = await load(providerId);
    expect(linked.map(({ accountId, link }) => [accountId, link])).toEqual([
      [own, "owner"],
      [theirs, "address"],
    ]);
    expect(linked[0]).toMatchObject({ closedDay: day(15) / 86_400_000, openedDay: day(1) / 86_400_000 });
    expect(linked[0]?.events.length, "only those of the period").toBe(1);
    expect(linked[1]?.closedDay).toBeNull();
  });

  it("older are providers listed before who fill the same pairs at the same moments", async () => {
    const { code, base, venue } = await aMarket(1);
    const times = Array.from({ length: 10 }, (_, n) => day(12 + Math.floor(n / 2), (n % 2) * 7_200_000));
    const fills = (lag: number) => [
      aDeposit(),
      ...times.map((at, n) => trade(code, at + lag, n % 2 ? "sell" : "buy")),
    ];
    const older = await listed(fills(0), new Date(day(1)), venue);
    await listed(fills(31_000 + 25_000), new Date(day(1)), venue);
    const later = await listed(fills(20_000), new Date(day(3)), venue);
    const copy = await listed(fills(25_000), new Date(day(2)));
    expect(base).not.toBe("");
    expect((await load(copy.providerId)).older.map(({ providerId }) => providerId)).toEqual([
      older.providerId,
    ]);
    expect((await load(older.providerId)).older).toEqual([]);
    expect((await load(later.providerId)).older.map(({ providerId }) => providerId).sort()).toEqual(
      [older.providerId, copy.providerId].sort(),
    );
  });

  it("raters are told without names, by the addresses they share", async () => {
    const { owner, providerId } = await listed([aDeposit()], NOW);
    const ips = [randomUUID(), randomUUID()];
    const raters = [await aPerson(), await aPerson(), await aPerson()];
    const from = async (userId: string, ip = "") => await db().loginSession.create({ data: { userId, ip } });
    await from(owner.userId, ips[0]);
    await from(raters[0]?.userId ?? "", ips[0]);
    await from(raters[1]?.userId ?? "", ips[1]);
    for (const [n, { userId }] of raters.entries())
      await db().review.create({
        data: { userId, providerId, stars: 5, comment: "", createdAt: new Date(day(1 + n)) },
      });
    const known = (await load(providerId)).raters;
    expect(known.map(({ addresses, isNear }) => [addresses, isNear])).toEqual([
      [[0], true],
      [[1], false],
      [[], false],
    ]);
  });
});

describe("the source", () => {
  const source = async (providerId: string) => (await load(providerId)).source;
  const anImport = (
    accountId: string,
    counts: { accepted: number; duplicates?: number; format?: string; endedAt: Date },
  ) =>
    db().importRun.create({
      data: {
        id: uuidv7(),
        accountId,
        options: {},
        fileName: "a.csv",
        state: "done",
        format: "binance-spot",
        ...counts,
      },
    });

  it("an export confirms what it brought; a mapped file of one's own confirms nothing", async () => {
    const { accountId, providerId } = await listed([aDeposit(), aFill(), aFill()], NOW);
    const endedAt = new Date(RECEIVED + 1);
    await anImport(accountId, { accepted: 3, format: "generic", endedAt });
    expect(await source(providerId)).toMatchObject({ confirmedEvents: 0, confirmedBy: null });
    await anImport(accountId, { accepted: 2, endedAt });
    expect(await source(providerId)).toMatchObject({ confirmedEvents: 2, confirmedBy: "binance-spot" });
  });

  it("an export that holds every event that was fed before confirms them all; younger ones wait 40 days for the next", async () => {
    const { owner, accountId, providerId } = await listed([aDeposit(), aFill()], NOW);
    await anImport(accountId, { accepted: 0, duplicates: 2, endedAt: new Date(RECEIVED + 1) });
    expect(await source(providerId)).toMatchObject({ confirmedEvents: 2, awaitingEvents: 0 });
    await append(owner, accountId, [aFill()], NOW.getTime() - 1);
    expect(await source(providerId)).toMatchObject({ confirmedEvents: 2, awaitingEvents: 1 });
    const late = new Date(NOW.getTime() + 41 * 86_400_000);
    const [record] = await loadCheckedRecords([providerId], { periodDays: 10, now: late });
    expect(record?.source).toMatchObject({ confirmedEvents: 2, awaitingEvents: 0 });
  });

  it("an exchange that is read with keys confirms everything, and the keys prove the owner", async () => {
    const owner = await aPerson();
    const accountId = await anAccount(owner, { kind: "exchange", credentialsEnc: "encrypted" });
    await append(owner, accountId, [aDeposit()]);
    const { providerId } = await anApplicant({ owner, accountId });
    const record = await load(providerId);
    expect(record.source).toEqual({
      confirmedEvents: 1,
      awaitingEvents: 0,
      confirmedBy: "api",
      ownership: "keys",
    });
    expect(verifyRecord(record).level.level).toBe(2);
  });
});

import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { systemActor, type UserActor } from "@/lib/actor";
import { db, inTransaction } from "@/lib/db";
import type { EventFact } from "@/lib/trading/account-event";
import { CHAIN_START, chainHash, recordText } from "@/lib/trading/chain";
import { readEvents } from "@/lib/trading/data/read-events";
import { appendEvents } from "@/lib/trading/mutations/append-events";
import { aPerson } from "@/scripts/testing/people";
import { aDeposit, aFill, anAccount, append, RECEIVED_AT_MS } from "@/scripts/testing/trading-accounts";

let actor: UserActor;
beforeAll(async () => {
  actor = await aPerson();
});

const headOf = (id: string) =>
  db().tradingAccount.findUniqueOrThrow({
    where: { id },
    select: { headSeq: true, headHash: true, dirtyFrom: true },
  });

it("appends facts as they were written and moves the head along the chain", async () => {
  const id = await anAccount(actor);
  const facts: EventFact[] = [
    aDeposit(),
    aFill(),
    aFill({ side: "sell", fee: null, qty: "0.500", price: "65000" }),
  ];
  const answer = await append(actor, id, facts);
  expect(answer).toMatchObject({ firstSeq: 1n, headSeq: 3n, duplicates: 0 });
  const events = await readEvents(id);
  expect(events).toEqual(
    facts.map((fact, n) => ({ ...fact, seq: BigInt(n + 1), receivedAtMs: RECEIVED_AT_MS })),
  );
  const hash = events.reduce((before, event) => chainHash(before, recordText(id, event)), CHAIN_START);
  expect(answer.headHash).toEqual(hash);
  const head = await headOf(id);
  expect([head.headSeq, new Uint8Array(head.headHash)]).toEqual([3n, hash]);
  expect(head.dirtyFrom, "derived rows are stale from the first event on").toEqual(
    new Date(Date.UTC(2026, 0, 1)),
  );
  expect(await readEvents(id, { afterSeq: 1n, limit: 1 })).toEqual([events[1]]);
});

it("a replay, of all or of some, appends nothing twice", async () => {
  const id = await anAccount(actor);
  const facts = [aFill(), aFill()];
  const first = await append(actor, id, facts);
  expect(await append(actor, id, facts)).toEqual({ ...first, firstSeq: null, duplicates: 2 });
  const more = aFill();
  expect(await append(actor, id, [...facts, more, more])).toMatchObject({
    firstSeq: 3n,
    headSeq: 3n,
    duplicates: 3,
  });
  const [fill] = facts;
  if (fill === undefined) throw new Error("two fills were made");
  expect(await append(actor, id, [{ ...fill, qty: "0.5" }]), "another scale is the same fact").toMatchObject({
    duplicates: 1,
  });
});

describe("an external id that comes back with other content is refused", () => {
  const changes: [string, Partial<ReturnType<typeof aFill>>][] = [
    ["price", { price: "1" }],
    ["quantity", { qty: "0.51" }],
    ["side", { side: "sell" }],
    ["symbol", { symbol: "ETHUSD" }],
    ["fee", { fee: null }],
    ["time", { executedAtMs: 0 }],
  ];
  it.each(changes)("other %s", async (_, change) => {
    const id = await anAccount(actor);
    const fill = aFill();
    await append(actor, id, [fill]);
    await expect(append(actor, id, [aDeposit(), { ...fill, ...change }])).rejects.toMatchObject({
      code: "CONFLICT",
    });
    expect(await readEvents(id), "nothing of the call is kept").toHaveLength(1);
  });
  it("within one call", async () => {
    const id = await anAccount(actor);
    const fill = aFill();
    await expect(append(actor, id, [fill, { ...fill, price: "2" }])).rejects.toMatchObject({
      code: "CONFLICT",
    });
  });
});

it("two feeds of one account at once make one chain without a gap", async () => {
  const id = await anAccount(actor);
  const feeds = Array.from({ length: 6 }, () => [aFill(), aFill({ symbol: `N${randomUUID().slice(0, 4)}` })]);
  await Promise.all(feeds.map((feed) => append(actor, id, feed)));
  const events = await readEvents(id);
  expect(events.map(({ seq }) => seq)).toEqual(Array.from({ length: 12 }, (_, n) => BigInt(n + 1)));
  const hash = events.reduce((before, event) => chainHash(before, recordText(id, event)), CHAIN_START);
  expect(new Uint8Array((await headOf(id)).headHash)).toEqual(hash);
});

it("the same feed many times at once is kept once", async () => {
  const id = await anAccount(actor);
  const feed = [aDeposit(), aFill()];
  const answers = await Promise.all(Array.from({ length: 5 }, () => append(actor, id, feed)));
  expect(answers.filter(({ firstSeq }) => firstSeq !== null)).toHaveLength(1);
  expect(await readEvents(id)).toHaveLength(2);
});

it("somebody else's account is not found, a job may write to any", async () => {
  const id = await anAccount(actor);
  await expect(append(await aPerson("ADMIN"), id, [aFill()])).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(append(actor, randomUUID(), [aFill()])).rejects.toMatchObject({ code: "NOT_FOUND" });
  const call = { accountId: id, events: [aFill()], receivedAtMs: RECEIVED_AT_MS };
  const job = systemActor("sync", randomUUID());
  expect(await inTransaction((tx) => appendEvents(tx, job, call))).toMatchObject({ headSeq: 1n });
});

it("a closed account and the future are refused", async () => {
  const id = await anAccount(actor);
  const late = aFill({ executedAtMs: RECEIVED_AT_MS + 3_600_000 });
  await expect(append(actor, id, [late])).rejects.toMatchObject({ code: "UNPROCESSABLE" });
  await db().tradingAccount.update({ where: { id }, data: { state: "closed" } });
  await expect(append(actor, id, [aFill()])).rejects.toMatchObject({ code: "UNPROCESSABLE" });
});

it("a void takes back an earlier event, once, and makes its time stale", async () => {
  const id = await anAccount(actor);
  await append(actor, id, [aFill({ executedAtMs: 1_000 }), aFill()]);
  await db().tradingAccount.update({ where: { id }, data: { dirtyFrom: null } });
  const take = (voidsSeq: bigint) =>
    append(actor, id, [{ kind: "void", externalId: randomUUID(), voidsSeq, executedAtMs: RECEIVED_AT_MS }]);
  expect(await take(1n)).toMatchObject({ headSeq: 3n });
  expect((await headOf(id)).dirtyFrom?.getTime()).toBe(1_000);
  for (const seq of [1n, 3n, 9n]) await expect(take(seq)).rejects.toMatchObject({ code: "UNPROCESSABLE" });
  expect((await readEvents(id)).map(({ kind }) => kind)).toEqual(["fill", "fill", "void"]);
});

it("instruments belong to the account's venue; a listed symbol of the code lends base and quote", async () => {
  const code = `T${randomUUID().slice(0, 6)}-BTC`.toUpperCase();
  const listed = {
    venue: "synthetic",
    code,
    base: "TBTC",
    quote: "USD",
    name: "A coin",
    periodsPerYear: 365,
  };
  await db().instrument.create({ data: { ...listed, synthetic: true } });
  const id = await anAccount(actor, { venue: "somewhere" });
  await append(actor, id, [aFill({ symbol: code }), aFill({ symbol: "SOLEUR" })]);
  const rows = await db().instrument.findMany({
    where: { venue: "somewhere" },
    select: { code: true, base: true, quote: true, listed: true },
    orderBy: { quote: "desc" },
  });
  expect(rows).toEqual([
    { code, base: "TBTC", quote: "USD", listed: false },
    { code: "SOLEUR", base: "SOL", quote: "EUR", listed: false },
  ]);
});

it.each([
  ["income of nothing", "income", "0"],
  ["income without a number", "income", "NaN"],
  ["a negative deposit", "deposit", "-1"],
  ["a negative fee", "fee", "-1"],
])("the table refuses %s", async (_, kind, amount) => {
  const id = await anAccount(actor);
  const insert = db().$executeRaw`
    INSERT INTO account_event (account_id, seq, kind, external_id, amount, currency, executed_at, received_at, hash)
    VALUES (${id}::uuid, 1, ${kind}::"AccountEventKind", 'x', ${amount}::numeric, 'USD', now(), now(), sha256('x'))`;
  await expect(insert).rejects.toThrow("account_event_amounts");
});

describe("the record of SQL and of TypeScript is one text", () => {
  const text = (max: number) =>
    fc
      .string({ unit: "binary", minLength: 1, maxLength: max })
      .filter((s) => !s.includes("\0") && s.isWellFormed());
  const digits = (max: number) => fc.stringMatching(new RegExp(`^[0-9]{1,${max}}(\\.[0-9]{1,${max}})?$`));
  const positive = digits(12).filter((value) => /[1-9]/.test(value));
  const executedAtMs = fc.integer({ min: 0, max: RECEIVED_AT_MS });
  const currency = fc.stringMatching(/^[A-Z0-9]{2,10}$/);
  const fee = fc.option(
    fc.record({
      amount: fc.tuple(fc.constantFrom("", "-"), digits(12)).map((parts) => parts.join("")),
      currency,
    }),
  );
  const fill = fc.record({
    kind: fc.constant("fill" as const),
    externalId: text(100),
    symbol: text(30),
    side: fc.constantFrom("buy" as const, "sell" as const),
    qty: positive,
    price: positive,
    fee,
    executedAtMs,
  });
  const flow = fc.record({
    kind: fc.constantFrom("deposit" as const, "withdrawal" as const, "fee" as const),
    externalId: text(100),
    amount: positive,
    currency,
    executedAtMs,
  });
  const income = fc.record({
    kind: fc.constant("income" as const),
    externalId: text(100),
    amount: fc.tuple(fc.constantFrom("", "-"), positive).map((parts) => parts.join("")),
    currency,
    executedAtMs,
  });
  const facts = fc.uniqueArray(fc.oneof(fill, flow, income), {
    selector: ({ externalId }) => externalId,
    minLength: 1,
    maxLength: 20,
  });

  it("whatever ids, symbols, scales, fees and times", async () => {
    await fc.assert(
      fc.asyncProperty(facts, async (events) => {
        const id = await anAccount(actor);
        await append(actor, id, events);
        const rows = await db().$queryRaw<{ record: string }[]>`
          SELECT account_event_record(e.account_id, e.amount, e.currency, e.executed_at, e.external_id, e.fee, e.fee_currency,
                   e.kind, e.price, e.qty, e.seq, e.side, i.code, e.voids_seq) AS record
            FROM account_event e LEFT JOIN instrument i ON i.id = e.instrument_id WHERE e.account_id = ${id}::uuid ORDER BY e.seq`;
        const records = events.map((event, n) => recordText(id, { ...event, seq: BigInt(n + 1) }));
        expect(rows.map(({ record }) => record)).toEqual(records);
        expect((await readEvents(id)).map((event) => recordText(id, event))).toEqual(records);
      }),
      { numRuns: 40 },
    );
  });
});

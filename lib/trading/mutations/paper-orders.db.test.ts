import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { workPaperOrdersJob } from "@/inngest/functions/work-paper-orders";
import { systemActor, type UserActor } from "@/lib/actor";
import { db } from "@/lib/db";
import { writeCandles } from "@/lib/market-data/mutations/write-candles";
import { readEvents } from "@/lib/trading/data/read-events";
import { readHoldings } from "@/lib/trading/data/read-holdings";
import { listOrders } from "@/lib/trading/data/read-orders";
import { cancelOrder } from "@/lib/trading/mutations/cancel-order";
import { closeAccount } from "@/lib/trading/mutations/change-account";
import { createAccount } from "@/lib/trading/mutations/create-account";
import { feedEvents, voidEvent } from "@/lib/trading/mutations/feed-events";
import { placeOrder } from "@/lib/trading/mutations/place-order";
import { workAccount } from "@/lib/trading/mutations/work-orders";
import type { PlaceOrderInput } from "@/lib/trading/order-schema";
import { uuidv7 } from "@/lib/uuid";
import { aPerson } from "@/scripts/testing/people";
import { runFunction } from "@/scripts/testing/run-function";

const MINUTE = 60_000;
const NOW = new Date(Math.floor(Date.now() / MINUTE) * MINUTE - 60 * MINUTE);
const job = systemActor("work-paper-orders", "test");
const later = (minutes: number) => new Date(NOW.getTime() + minutes * MINUTE);

let actor: UserActor;
let accountId = "";
let symbol = "";
let instrumentId = "";

beforeEach(async () => {
  actor = await aPerson();
  const input = {
    kind: "paper",
    name: "Paper",
    currency: "USD",
    venue: "paper",
    periodsPerYear: 365,
  } as const;
  accountId = (await createAccount({ actor, input, idempotencyKey: undefined })).id;
  const deposit = {
    kind: "deposit" as const,
    externalId: "start",
    amount: "10000",
    currency: "USD",
    executedAt: later(-60).toISOString(),
  };
  await feedEvents({ actor, accountId, input: { events: [deposit] } });
  symbol = `P${randomUUID().slice(0, 8).toUpperCase()}-USD`;
  instrumentId = uuidv7();
  const market = { venue: "test", code: symbol, base: symbol.slice(0, 9), quote: "USD", name: "Test" };
  await db().instrument.create({
    data: { id: instrumentId, ...market, periodsPerYear: 365, synthetic: true },
  });
  await candles(-10, Array<number>(10).fill(100));
});

/** Minute candles of a price each, from `first` minutes after NOW on. */
async function candles(first: number, prices: readonly number[], volume = 1_000): Promise<void> {
  const flat = Float64Array.from(prices);
  const time = Float64Array.from(prices, (_, index) => later(first + index).getTime());
  const bars = { time, open: flat, high: flat, low: flat, close: flat, volume: flat.map(() => volume) };
  await writeCandles(job, { instrumentId, interval: "1m", bars });
}

const place = (more: Partial<PlaceOrderInput> = {}, by = actor) =>
  placeOrder({
    actor: by,
    accountId,
    now: NOW,
    input: {
      clientOrderId: randomUUID(),
      symbol,
      side: "buy",
      type: "market",
      qty: "2",
      limitPrice: null,
      ...more,
    },
  });
const fills = async () => (await readEvents(accountId)).filter(({ kind }) => kind === "fill");
const orderOf = async (id: string) =>
  (await listOrders(accountId, { limit: 100 }, actor)).items.find((order) => order.id === id);

describe("an order", () => {
  test("waits for the next candle, fills once however often it is worked, and is simulated", async () => {
    const order = await place();
    expect(order).toMatchObject({ state: "open", filledQty: "0", reason: null, simulated: true });
    expect(await workAccount(job, accountId, NOW)).toBe(0);
    await candles(1, [101, 102]);
    const counts = await Promise.all([1, 2, 3].map(() => workAccount(job, accountId, later(3))));
    expect(counts.toSorted()).toEqual([0, 0, 1]);
    expect(await workAccount(job, accountId, later(30))).toBe(0);
    expect(await fills()).toMatchObject([
      { side: "buy", qty: "2", symbol, externalId: `order:${order.id}:${later(1).getTime()}` },
    ]);
    expect(await orderOf(order.id)).toMatchObject({ state: "filled", filledQty: "2" });
  });

  test("too large for a candle fills in parts, and the rest can be cancelled", async () => {
    const order = await place({ qty: "50" });
    await candles(1, [100], 200);
    await workAccount(job, accountId, later(2));
    expect(await orderOf(order.id)).toMatchObject({ state: "partial", filledQty: "20" });
    const call = { actor, accountId, orderId: order.id, now: later(2) };
    expect(await cancelOrder(call)).toMatchObject({ state: "cancelled", filledQty: "20" });
    expect(await cancelOrder(call), "twice is once").toMatchObject({ state: "cancelled" });
    await candles(2, [100]);
    expect(await workAccount(job, accountId, later(4))).toBe(0);
    expect((await readHoldings(accountId)).positions).toEqual([{ symbol, qty: "20" }]);
  });

  test("with a limit waits for its price; the job works it", async () => {
    const order = await place({ type: "limit", limitPrice: "95" });
    await candles(1, [100, 94]);
    await runFunction(workPaperOrdersJob);
    expect(await orderOf(order.id)).toMatchObject({ state: "filled" });
    const [fill] = await fills();
    expect(fill).toMatchObject({ executedAtMs: later(2).getTime(), fee: { currency: "USD" } });
  });

  test("that is cancelled while it fills is one or the other", async () => {
    const order = await place();
    await candles(1, [100]);
    const cancel = cancelOrder({ actor, accountId, orderId: order.id, now: later(2) }).then(
      () => "cancelled",
      (error) => error.code,
    );
    const [ended, count] = await Promise.all([cancel, workAccount(job, accountId, later(2))]);
    const stored = await orderOf(order.id);
    expect([ended, count, stored?.state]).toEqual(
      count === 1 ? ["CONFLICT", 1, "filled"] : ["cancelled", 0, "cancelled"],
    );
    expect(await fills()).toHaveLength(count);
  });

  test("that is filled cannot be taken back: no paper record shows its winners alone", async () => {
    await place();
    await candles(1, [100]);
    await workAccount(job, accountId, later(2));
    const [deposit, fill] = await readEvents(accountId);
    const takeBack = (seq: bigint) => voidEvent({ actor, accountId, input: { seq: Number(seq) } });
    await expect(takeBack(fill?.seq ?? 0n)).rejects.toMatchObject({ code: "UNPROCESSABLE" });
    expect((await takeBack(deposit?.seq ?? 0n)).appended).toBe(1);
  });

  test("ends with its account", async () => {
    const order = await place();
    await closeAccount({ actor, accountId });
    expect(await orderOf(order.id)).toMatchObject({ state: "cancelled", reason: "account_closed" });
    await candles(1, [100]);
    expect(await workAccount(job, accountId, later(2))).toBe(0);
    await expect(place()).rejects.toMatchObject({ code: "UNPROCESSABLE" });
  });
});

describe("placing", () => {
  test("twice at once with one client id is one order; another content is a conflict", async () => {
    const clientOrderId = randomUUID();
    const [first, second] = await Promise.all([
      place({ clientOrderId }),
      place({ clientOrderId, qty: "2.0" }),
    ]);
    expect(first.id).toBe(second.id);
    expect((await listOrders(accountId, { limit: 10 }, actor)).total).toBe(1);
    await expect(place({ clientOrderId, qty: "3" })).rejects.toMatchObject({ code: "CONFLICT" });
  });

  test("two at once never spend the same money", async () => {
    const both = await Promise.all([place({ qty: "60" }), place({ qty: "60" })]);
    expect(both.map(({ state }) => state).toSorted()).toEqual(["open", "rejected"]);
    expect(both.find(({ state }) => state === "rejected")?.reason).toBe("buying_power");
  });

  test("without a current price is answered as rejected, with the reason", async () => {
    expect(await place({ symbol: "NOBODY-KNOWS" })).toMatchObject({ state: "rejected", reason: "no_price" });
    const call = { actor, accountId, now: later(10 * 1_440) };
    const input = {
      clientOrderId: "old",
      symbol,
      side: "buy",
      type: "market",
      qty: "1",
      limitPrice: null,
    } as const;
    expect(await placeOrder({ ...call, input })).toMatchObject({ state: "rejected", reason: "no_price" });
  });

  test("is for the owner of a paper account alone", async () => {
    const order = await place();
    const other = await aPerson("ADMIN");
    await expect(place({}, other)).rejects.toMatchObject({ code: "NOT_FOUND" });
    const cancel = cancelOrder({ actor: other, accountId, orderId: order.id, now: NOW });
    await expect(cancel).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(listOrders(accountId, { limit: 10 }, other)).rejects.toMatchObject({ code: "NOT_FOUND" });
    const input = {
      kind: "imported",
      name: "Real",
      currency: "USD",
      venue: "v",
      periodsPerYear: 365,
    } as const;
    const { id } = await createAccount({ actor, input, idempotencyKey: undefined });
    const call = {
      clientOrderId: "x",
      symbol,
      side: "buy",
      type: "market",
      qty: "1",
      limitPrice: null,
    } as const;
    await expect(placeOrder({ actor, accountId: id, input: call, now: NOW })).rejects.toMatchObject({
      code: "UNPROCESSABLE",
    });
  });
});

import { DAY_MS } from "@/lib/time";
import type { AccountEventFact, EventFact } from "@/lib/trading/account-event";
import { dailyPrices } from "@/lib/trading/daily-prices";
import { deriveAccount } from "@/lib/trading/derive-account";
import { eventColumns } from "@/lib/trading/event-columns";
import type { CheckedRecord } from "@/lib/verification/checked-record";

/** First day of every simulated account, days since 1970-01-01 (1 January 2025). */
export const FIRST_DAY = Date.UTC(2025, 0, 1) / DAY_MS;

/** What every simulated account begins with, in its currency. */
export const CAPITAL = 10_000;

/** The one market of the simulations. */
const MARKET = { code: "SIM-USD", base: "SIM", quote: "USD" };

/** What a simulated trader did, and where the market closed each day. */
export interface SimulatedAccount {
  /** In the order they happened. */
  events: readonly EventFact[];
  closes: Float64Array;
}

/** Money in at the start of a day. */
export function deposit(amount: number, day = 0): EventFact {
  return {
    kind: "deposit",
    externalId: `deposit-${day}`,
    amount: amount.toFixed(2),
    currency: "USD",
    executedAtMs: (FIRST_DAY + day) * DAY_MS,
  };
}

/** A fill in the simulated market; `qty` is signed, `feeRate` a fraction of its value. */
export function simulatedFill(
  id: string,
  { qty, price, atMs, feeRate = 0 }: { qty: number; price: number; atMs: number; feeRate?: number },
): EventFact {
  const fee = feeRate * Math.abs(qty) * price;
  return {
    kind: "fill",
    externalId: id,
    symbol: MARKET.code,
    side: qty > 0 ? "buy" : "sell",
    qty: Math.abs(qty).toFixed(8),
    price: price.toFixed(8),
    fee: fee === 0 ? null : { amount: fee.toFixed(8), currency: "USD" },
    executedAtMs: atMs,
  };
}

/** Epoch ms of a moment `share` into a simulated day. */
export function simulatedTime(day: number, share = 0): number {
  return Math.round((FIRST_DAY + day + share) * DAY_MS);
}

/** To the eight digits a fill carries. */
export function lotOf(qty: number): number {
  return Number(qty.toFixed(8));
}

/** The record of a simulated account, derived by the product's own path: listed on its first day and checked whole. */
export function simulatedRecord({ events, closes }: SimulatedAccount): CheckedRecord {
  const placed: AccountEventFact[] = events.map((event, index) => ({
    ...event,
    seq: BigInt(index + 1),
    receivedAtMs: event.executedAtMs,
  }));
  const columns = eventColumns(placed, [MARKET]);
  const market = { ...MARKET, firstDay: FIRST_DAY, closes };
  const period = { fromDay: FIRST_DAY, throughDay: FIRST_DAY + closes.length - 1 };
  return {
    providerId: "00000000-0000-7000-8000-000000000001",
    account: {
      id: "00000000-0000-7000-8000-000000000002",
      kind: "imported",
      currency: MARKET.quote,
      periodsPerYear: 365,
      state: "active",
    },
    listedAt: FIRST_DAY * DAY_MS,
    period,
    events: columns,
    receivedAt: columns.time,
    voids: [],
    derived: deriveAccount(columns, dailyPrices(MARKET.quote, [market], [market]), {
      periodsPerYear: 365,
      throughDay: period.throughDay,
    }),
    chain: { problem: null, records: placed.length, headSeq: placed.length },
    published: null,
    minuteRange: () => null,
    linked: [],
    older: [],
    raters: [],
    source: { confirmedEvents: placed.length, awaitingEvents: 0, confirmedBy: "simulator", ownership: null },
  };
}

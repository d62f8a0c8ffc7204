import { DAY_MS } from "@/lib/time";
import type { AccountEventFact, EventFact, FillFact } from "@/lib/trading/account-event";
import { dailyPrices } from "@/lib/trading/daily-prices";
import { deriveAccount } from "@/lib/trading/derive-account";
import { type EventColumns, eventColumns, type TradedInstrument } from "@/lib/trading/event-columns";
import type { CheckedRecord } from "@/lib/verification/checked-record";

/** 1 January 2026, days since 1970-01-01: the first day of the records of tests. */
export const FIRST_DAY = 20_454;
const DAYS = 90;
const CLOSE = 100;

/** `day` days and `ms` into the record. */
export function at(day: number, ms = 0): number {
  return (FIRST_DAY + day) * DAY_MS + ms;
}

/** A deposit of 10,000 USD at the beginning. */
export const OPENING: EventFact = {
  kind: "deposit",
  externalId: "opening",
  amount: "10000.00",
  currency: "USD",
  executedAtMs: at(0),
};

/** A fill of SIM-USD without a fee; `qty` is signed. */
export function fill(qty: number, price: number, atMs: number, more: Partial<FillFact> = {}): EventFact {
  return {
    kind: "fill",
    externalId: `fill-${atMs}-${qty}`,
    symbol: "SIM-USD",
    side: qty > 0 ? "buy" : "sell",
    qty: String(Math.abs(qty)),
    price: String(price),
    fee: null,
    executedAtMs: atMs,
    ...more,
  };
}

/** Bought and sold `holdMs` later. */
export function roundTrip(atMs: number, { qty = 1, open = CLOSE, close = CLOSE, holdMs = 3_600_000 } = {}) {
  return [fill(qty, open, atMs), fill(-qty, close, atMs + holdMs)];
}

export interface RecordFacts {
  /** Numbered in this order; after `OPENING`. */
  events?: readonly EventFact[];
  /** Closes of each day from the first on, by code; 100 on every day without one. */
  closes?: Readonly<Record<string, readonly number[]>>;
  /** How long each event took to reach us, ms. */
  delayMs?: (event: EventFact) => number;
}

/** A healthy record of 90 days, listed on its first, with these events; what a test says otherwise holds. */
export function aRecord(
  { events = [], closes = {}, delayMs = () => 0 }: RecordFacts = {},
  more: Partial<CheckedRecord> = {},
): CheckedRecord {
  const placed = [OPENING, ...events].map(
    (event, index): AccountEventFact => ({
      ...event,
      seq: BigInt(index + 1),
      receivedAtMs: event.executedAtMs + delayMs(event),
    }),
  );
  const columns = columnsOf(placed);
  const received = new Map(placed.map(({ seq, receivedAtMs }) => [Number(seq), receivedAtMs]));
  const series = columns.instruments.map((instrument) => ({
    ...instrument,
    firstDay: FIRST_DAY,
    closes: Float64Array.from(closes[instrument.code] ?? Array<number>(DAYS).fill(CLOSE)),
  }));
  const throughDay = FIRST_DAY + DAYS - 1;
  return {
    providerId: "00000000-0000-7000-8000-000000000001",
    account: {
      id: "00000000-0000-7000-8000-000000000002",
      kind: "imported",
      currency: "USD",
      periodsPerYear: 365,
      state: "active",
    },
    listedAt: at(0),
    period: { fromDay: FIRST_DAY, throughDay },
    events: columns,
    receivedAt: Float64Array.from(columns.seq, (seq) => received.get(seq) ?? 0),
    voids: placed.flatMap((event) =>
      event.kind === "void"
        ? [
            {
              seq: Number(event.seq),
              voidsSeq: Number(event.voidsSeq),
              executedAt: placed.find(({ seq }) => seq === event.voidsSeq)?.executedAtMs ?? 0,
              receivedAt: event.receivedAtMs,
            },
          ]
        : [],
    ),
    derived: deriveAccount(columns, dailyPrices("USD", series, series), { periodsPerYear: 365, throughDay }),
    chain: { problem: null, records: placed.length, headSeq: placed.length },
    published: null,
    minuteRange: () => null,
    linked: [],
    older: [],
    raters: [],
    source: {
      confirmedEvents: placed.length,
      awaitingEvents: 0,
      confirmedBy: "binance-spot",
      ownership: null,
    },
    ...more,
  };
}

/** Columns of events whose symbols are written `BASE-QUOTE`. */
export function columnsOf(events: readonly AccountEventFact[]): EventColumns {
  const codes = new Set(events.flatMap((event) => (event.kind === "fill" ? [event.symbol] : [])));
  return eventColumns(
    events,
    [...codes].map((code): TradedInstrument => {
      const [base = "", quote = ""] = code.split("-");
      return { code, base, quote };
    }),
  );
}

import { Decimal } from "@/lib/decimal";
import type { AccountEventFact, FillFact, FlowFact, IncomeFact } from "@/lib/trading/account-event";

/** What the derivation needs to know of an instrument. */
export interface TradedInstrument {
  /** Code, unique in the account's venue. */
  code: string;
  base: string;
  quote: string;
}

/** Kinds of events as the columns tell them. */
export const EVENT_KINDS = { fill: 0, deposit: 1, withdrawal: 2, fee: 3, income: 4 } as const;

/**
 * The events of one account that are in force (no voids, nothing voided), ordered by time and then `seq`, one entry a
 * column. Numbers are float64; `held` comes from exact decimals, so that a flat position is exactly 0.
 */
export interface EventColumns {
  length: number;
  seq: Float64Array;
  /** Epoch ms. */
  time: Float64Array;
  /** `EVENT_KINDS`. */
  kind: Float64Array;
  /** Index in `instruments`; −1 without one. */
  instrument: Float64Array;
  /** Signed quantity of a fill, positive for a purchase; 0 without one. */
  qty: Float64Array;
  price: Float64Array;
  /** Position in the instrument after the fill. */
  held: Float64Array;
  /** Amount of a flow, signed amount of income, or the fee of a fill; 0 without one. */
  amount: Float64Array;
  /** Index in `currencies` of `amount`; −1 without one. */
  currency: Float64Array;
  instruments: readonly TradedInstrument[];
  currencies: readonly string[];
}

/** The float64 columns, in the order the database packs them. */
export const COLUMN_NAMES = [
  "seq",
  "time",
  "kind",
  "instrument",
  "qty",
  "price",
  "held",
  "amount",
  "currency",
] as const;

/**
 * Columns of events in the order of appending; the same as the database packs.
 * @throws RangeError when a fill's instrument is not among `instruments`.
 */
export function eventColumns(
  events: readonly AccountEventFact[],
  instruments: readonly TradedInstrument[],
): EventColumns {
  const voided = new Set(events.flatMap((event) => (event.kind === "void" ? [event.voidsSeq] : [])));
  const facts = events
    .filter((event): event is ValuedFact & AccountEventFact => event.kind !== "void")
    .filter(({ seq }) => !voided.has(seq))
    .sort((a, b) => a.executedAtMs - b.executedAtMs || Number(a.seq - b.seq));
  const currencies = new Map<string, number>();
  const columns = Object.fromEntries(
    COLUMN_NAMES.map((name) => [name, new Float64Array(facts.length)]),
  ) as Record<(typeof COLUMN_NAMES)[number], Float64Array>;
  const held = new Map<number, Decimal>();
  facts.forEach((fact, index) => {
    const values = rowOf(fact, instruments, currencies, held);
    for (const name of COLUMN_NAMES) columns[name][index] = values[name];
  });
  return { length: facts.length, ...columns, instruments, currencies: [...currencies.keys()] };
}

type ValuedFact = FillFact | FlowFact | IncomeFact;
type Row = Record<(typeof COLUMN_NAMES)[number], number>;

function rowOf(
  fact: ValuedFact & { seq: bigint },
  instruments: readonly TradedInstrument[],
  currencies: Map<string, number>,
  held: Map<number, Decimal>,
): Row {
  const common = { seq: Number(fact.seq), time: fact.executedAtMs, kind: EVENT_KINDS[fact.kind] };
  if (fact.kind !== "fill") {
    const currency = indexOfCurrency(currencies, fact.currency);
    return { ...common, instrument: -1, qty: 0, price: 0, held: 0, amount: Number(fact.amount), currency };
  }
  const instrument = instruments.findIndex(({ code }) => code === fact.symbol);
  if (instrument < 0) throw new RangeError(`no instrument ${fact.symbol}`);
  const signed = new Decimal(fact.qty).times(fact.side === "buy" ? 1 : -1);
  const after = (held.get(instrument) ?? new Decimal(0)).plus(signed);
  held.set(instrument, after);
  return {
    ...common,
    instrument,
    qty: signed.toNumber(),
    price: Number(fact.price),
    held: after.toNumber(),
    amount: fact.fee === null ? 0 : Number(fact.fee.amount),
    currency: fact.fee === null ? -1 : indexOfCurrency(currencies, fact.fee.currency),
  };
}

function indexOfCurrency(currencies: Map<string, number>, currency: string): number {
  const known = currencies.get(currency);
  if (known !== undefined) return known;
  currencies.set(currency, currencies.size);
  return currencies.size - 1;
}

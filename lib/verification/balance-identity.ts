import { ExactSum } from "@/lib/performance/exact-sum";
import { utcDay } from "@/lib/time";
import { EVENT_KINDS } from "@/lib/trading/event-columns";
import type { CheckedRecord } from "@/lib/verification/checked-record";

/** What rounding does to a sum, a share of all that was traded. */
const ROUNDING = 1e-12;
const COIN_UNIT = 1e-8;
const FIAT_UNITS = new Map(Intl.supportedValuesOf("currency").map((code) => [code, unitOf(code)]));

/** One currency: the money that moved against what the positions and trades say. */
export interface CurrencyBalance {
  currency: string;
  /** Flows and income minus fees. */
  flows: number;
  /** Paid for purchases (negative) and got for sales. */
  traded: number;
  /** Realised by trades and open positions, before fees. */
  realised: number;
  /** What open positions cost. */
  openCost: number;
  /** `traded − (realised − openCost)`: 0 when no money appears or is lost. */
  gap: number;
  /** More than a minor unit and what rounding explains. */
  isBroken: boolean;
}

/**
 * The balance identity of each currency, `end = flows + income − fees + realised − cost of what is open`, from two sides:
 * money moved by each fill, and the book of positions and trades. Null where trades could not be priced.
 */
export function currencyBalances({ events, derived }: CheckedRecord): CurrencyBalance[] | null {
  if (derived.unpricedTrips > 0) return null;
  const books = new Books();
  for (let index = 0; index < events.length; index += 1) {
    const kind = events.kind[index];
    const amount = events.amount[index] ?? 0;
    const isIn = kind === EVENT_KINDS.deposit || kind === EVENT_KINDS.income;
    const currency = events.currencies[events.currency[index] ?? -1];
    if (currency !== undefined) books.of(currency).flows.add(isIn ? amount : -amount);
    const quote = events.instruments[events.instrument[index] ?? -1]?.quote;
    const value = (events.qty[index] ?? 0) * (events.price[index] ?? 0);
    if (kind !== EVENT_KINDS.fill || quote === undefined) continue;
    books.of(quote).traded.add(-value);
    books.of(quote).turnover.add(Math.abs(value));
  }
  const quoteOf = (instrument: number) => events.instruments[instrument]?.quote ?? "";
  for (const { instrument, gross } of derived.roundTrips) books.of(quoteOf(instrument)).realised.add(gross);
  for (const { instrument, realised, avgCost, qty } of derived.positions) {
    books.of(quoteOf(instrument)).realised.add(realised);
    books.of(quoteOf(instrument)).openCost.add(avgCost * qty);
  }
  return books.balances();
}

/**
 * What the last mark's balance is above `flows + realised + income − fees` in the account's own currency; null where
 * another currency is in play, whose worth moves, or where events came after the mark.
 */
export function markGap({ account, events, derived }: CheckedRecord): number | null {
  const { daily, realised, income, fees } = derived;
  const last = daily.balance.findLastIndex((value) => Number.isFinite(value));
  const isForeign = (currency: string) => currency !== account.currency;
  const lastEventDay = utcDay(events.time.at(-1) ?? 0);
  if (last < 0 || lastEventDay > daily.firstDay + last) return null;
  if (events.currencies.some(isForeign) || events.instruments.some(({ quote }) => isForeign(quote)))
    return null;
  const flows = new ExactSum();
  for (const flow of daily.flow.subarray(0, last + 1)) flows.add(flow);
  return (daily.balance[last] ?? 0) - (flows.total + realised.averageCost + income - fees);
}

/** Whether a gap is more than a minor unit of the currency and what rounding explains. */
export function isGap(gap: number, currency: string, turnover: number): boolean {
  return Math.abs(gap) > (FIAT_UNITS.get(currency) ?? COIN_UNIT) + ROUNDING * turnover;
}

class Books {
  readonly #books = new Map<string, ReturnType<typeof emptyBook>>();

  of(currency: string): ReturnType<typeof emptyBook> {
    const book = this.#books.get(currency) ?? emptyBook();
    this.#books.set(currency, book);
    return book;
  }

  balances(): CurrencyBalance[] {
    return [...this.#books].map(([currency, book]) => {
      const gap = book.traded.total - (book.realised.total - book.openCost.total);
      return {
        currency,
        flows: book.flows.total,
        traded: book.traded.total,
        realised: book.realised.total,
        openCost: book.openCost.total,
        gap,
        isBroken: isGap(gap, currency, book.turnover.total),
      };
    });
  }
}

function emptyBook() {
  const sum = () => new ExactSum();
  return { flows: sum(), traded: sum(), turnover: sum(), realised: sum(), openCost: sum() };
}

function unitOf(currency: string): number {
  const format = new Intl.NumberFormat("en", { style: "currency", currency });
  return 10 ** -(format.resolvedOptions().maximumFractionDigits ?? 2);
}

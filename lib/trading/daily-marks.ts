import { utcDay } from "@/lib/time";
import type { DailyEquity } from "@/lib/trading/daily-equity";
import type { DailyPrices } from "@/lib/trading/daily-prices";
import { EVENT_KINDS, type EventColumns } from "@/lib/trading/event-columns";

/** Marks of an account with what they say beside equity. */
export interface DailyMarks extends DailyEquity {
  /** Equity without open profit: what closed trades alone would show. */
  balance: Float64Array;
  /** Value of all open positions without their signs: gross leverage is this over equity. */
  gross: Float64Array;
  /** Days that should have a mark and have none, because a price was missing. */
  missingDays: number;
  /** Days that should have a mark. */
  expectedDays: number;
  /** Codes and currencies without a price on one of the missing days. */
  unpriced: readonly string[];
  /** Day (since 1970-01-01) on which the capital was gone: the record ends there. Null while it lives. */
  endedOn: number | null;
}

/** Average cost of the position after each event: `averageCosts[i]` belongs to the instrument of event i. */
export interface MarkInput {
  events: EventColumns;
  prices: DailyPrices;
  averageCosts: Float64Array;
  /** 365 where it trades every day, 252 where on exchange days. */
  periodsPerYear: number;
  /** Last complete UTC day, days since 1970-01-01. */
  throughDay: number;
}

/**
 * One mark for each UTC day from the first event to `throughDay`: equity = balances of all currencies plus every open
 * position at the day's close. Flows count at the start of their day, at the close before (reference §3.2):
 * `r = (E_end − E_start − F) / (E_start + F)`. A day without a needed price has no mark, and the next return spans the
 * gap. A loss of all capital is a return of −1 and ends the record. On exchange accounts weekends and lone weekdays
 * without any price are no trading days.
 */
export function dailyMarks(input: MarkInput): DailyMarks {
  return new Marker(input).run();
}

interface DayValue {
  equity: number;
  balance: number;
  gross: number;
  /** Whether a price of a position or a currency was asked for and one was found. */
  foundPrice: boolean;
  missing: readonly string[];
}

class Marker {
  readonly #input: MarkInput;
  readonly #firstDay: number;
  readonly #marks: DailyMarks;
  readonly #cash = new Map<string, number>();
  readonly #held = new Map<number, { qty: number; avgCost: number }>();
  readonly #unpriced = new Set<string>();
  #next = 0;
  /** Equity of the last mark, and the flows since. */
  #start = 0;
  #flowsSince = 0;
  #hasStarted = false;

  constructor(input: MarkInput) {
    this.#input = input;
    this.#firstDay = input.events.length === 0 ? input.throughDay + 1 : utcDay(input.events.time[0] ?? 0);
    const days = Math.max(0, input.throughDay - this.#firstDay + 1);
    const column = () => new Float64Array(days).fill(Number.NaN);
    this.#marks = {
      firstDay: this.#firstDay,
      equity: column(),
      flow: new Float64Array(days),
      return: column(),
      balance: column(),
      gross: column(),
      missingDays: 0,
      expectedDays: 0,
      unpriced: [],
      endedOn: null,
    };
  }

  run(): DailyMarks {
    for (let index = 0; index < this.#marks.equity.length; index += 1) {
      const day = this.#firstDay + index;
      this.#marks.flow[index] = this.#applyDay(day);
      this.#flowsSince += this.#marks.flow[index] ?? 0;
      this.#mark(index, day, this.#valueOn(day));
    }
    return { ...this.#marks, unpriced: [...this.#unpriced] };
  }

  /** Applies the day's events; the net flow in the account's currency. */
  #applyDay(day: number): number {
    const { events } = this.#input;
    let flow = 0;
    while (this.#next < events.length && utcDay(events.time[this.#next] ?? 0) === day) {
      flow += this.#apply(this.#next, day);
      this.#next += 1;
    }
    return flow;
  }

  #apply(index: number, day: number): number {
    const { events, averageCosts } = this.#input;
    const kind = events.kind[index];
    const amount = events.amount[index] ?? 0;
    const currency = events.currencies[events.currency[index] ?? -1];
    if (kind === EVENT_KINDS.deposit || kind === EVENT_KINDS.withdrawal) {
      const signed = kind === EVENT_KINDS.deposit ? amount : -amount;
      this.#move(currency ?? "", signed);
      return signed * this.#openingRate(currency ?? "", day);
    }
    if (currency !== undefined) this.#move(currency, kind === EVENT_KINDS.income ? amount : -amount);
    if (kind !== EVENT_KINDS.fill) return 0;
    const instrument = events.instrument[index] ?? -1;
    const qty = events.held[index] ?? 0;
    const quote = events.instruments[instrument]?.quote ?? "";
    this.#move(quote, -(events.qty[index] ?? 0) * (events.price[index] ?? 0));
    if (qty === 0) this.#held.delete(instrument);
    else this.#held.set(instrument, { qty, avgCost: averageCosts[index] ?? 0 });
    return 0;
  }

  #move(currency: string, by: number): void {
    this.#cash.set(currency, (this.#cash.get(currency) ?? 0) + by);
  }

  /** Flows come at the start of the day, so at the close before. */
  #openingRate(currency: string, day: number): number {
    const before = this.#input.prices.rate(currency, day - 1);
    return Number.isNaN(before) ? this.#input.prices.rate(currency, day) : before;
  }

  #valueOn(day: number): DayValue {
    const { prices, events } = this.#input;
    const missing: string[] = [];
    let [equity, open, gross, foundPrice] = [0, 0, 0, false];
    for (const [currency, amount] of this.#cash) {
      const rate = amount === 0 ? 1 : prices.rate(currency, day);
      if (Number.isNaN(rate)) missing.push(currency);
      equity += amount === 0 ? 0 : amount * rate;
    }
    for (const [instrument, { qty, avgCost }] of this.#held) {
      const traded = events.instruments[instrument];
      const close = prices.close(instrument, day);
      if (Number.isNaN(close)) missing.push(traded?.code ?? "");
      else foundPrice = true;
      const rate = prices.rate(traded?.quote ?? "", day);
      equity += qty * close * rate;
      open += (close - avgCost) * qty * rate;
      gross += Math.abs(qty) * close * rate;
    }
    return { equity, balance: equity - open, gross, foundPrice, missing };
  }

  #mark(index: number, day: number, value: DayValue): void {
    if (this.#marks.endedOn !== null || !this.#isTradingDay(index, day, value)) return;
    this.#marks.expectedDays += 1;
    if (value.missing.length > 0 || Number.isNaN(this.#flowsSince)) {
      this.#marks.missingDays += 1;
      for (const name of value.missing) this.#unpriced.add(name);
      return;
    }
    this.#marks.equity[index] = value.equity;
    this.#marks.balance[index] = value.balance;
    this.#marks.gross[index] = value.gross;
    this.#marks.return[index] = this.#returnTo(value.equity, day);
    this.#start = value.equity;
    this.#flowsSince = 0;
  }

  #returnTo(equity: number, day: number): number {
    const capital = this.#start + this.#flowsSince;
    if (capital <= 0) {
      // Before the first money there is nothing to earn on; afterwards the record is over.
      if (this.#hasStarted) this.#marks.endedOn = day;
      return Number.NaN;
    }
    this.#hasStarted = true;
    if (equity <= 0) this.#marks.endedOn = day;
    return Math.max(-1, (equity - capital) / capital);
  }

  #isTradingDay(index: number, day: number, { foundPrice, missing }: DayValue): boolean {
    if (this.#input.periodsPerYear === 365) return true;
    const weekday = (day + 4) % 7;
    if (weekday === 0 || weekday === 6) return false;
    const isLone =
      index > 0 && !Number.isNaN(this.#marks.equity[index - (weekday === 1 ? 3 : 1)] ?? Number.NaN);
    return foundPrice || missing.length === 0 || !isLone;
  }
}

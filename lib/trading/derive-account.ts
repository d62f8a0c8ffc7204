import { utcDay } from "@/lib/time";
import { type DailyMarks, dailyMarks } from "@/lib/trading/daily-marks";
import type { DailyPrices } from "@/lib/trading/daily-prices";
import { EVENT_KINDS, type EventColumns } from "@/lib/trading/event-columns";
import { FifoLots } from "@/lib/trading/fifo-lots";
import {
  type ClosedTrade,
  type FillEffect,
  type OpenPosition,
  PositionBook,
} from "@/lib/trading/position-book";

/** A trade from flat to flat in the account's currency. */
export interface RoundTripFact extends ClosedTrade {
  /** After fees. */
  pnl: number;
  fees: number;
}

/** An open position with what it has realised in the account's currency, after fees. */
export interface PositionFact extends OpenPosition {
  realisedNet: number;
}

/** Everything that follows from an account's events and prices. */
export interface DerivedAccount {
  positions: readonly PositionFact[];
  roundTrips: readonly RoundTripFact[];
  /** Trades left out because a rate for their profit or fee was missing. */
  unpricedTrips: number;
  /** Realised by all fills, before fees, account's currency, by both methods; NaN where a rate was missing. */
  realised: { averageCost: number; fifo: number };
  /** Fees of fills and fees without one, account's currency. */
  fees: number;
  /** Dividends, interest, funding and the like, account's currency; NaN where a rate was missing. */
  income: number;
  daily: DailyMarks;
}

export interface DeriveOptions {
  periodsPerYear: number;
  /** Last complete UTC day, days since 1970-01-01. */
  throughDay: number;
}

/** Sums of one running trade, account's currency. */
interface RunningTrade {
  gross: number;
  fees: number;
}

/**
 * Positions, round trips, realised profit and daily marks of one account: one pass over its events. A fee belongs to
 * the trade its fill is part of; a fill that flips shares its fee by quantity.
 */
export function deriveAccount(
  events: EventColumns,
  prices: DailyPrices,
  options: DeriveOptions,
): DerivedAccount {
  const pass = new Pass(events, prices);
  for (let index = 0; index < events.length; index += 1) pass.apply(index);
  const daily = dailyMarks({ events, prices, averageCosts: pass.averageCosts, ...options });
  return { ...pass.result(), daily };
}

class Pass {
  readonly averageCosts: Float64Array;
  readonly #events: EventColumns;
  readonly #prices: DailyPrices;
  readonly #book = new PositionBook();
  readonly #lots = new Map<number, FifoLots>();
  readonly #running = new Map<number, RunningTrade>();
  readonly #trips: RoundTripFact[] = [];
  readonly #realised = { averageCost: 0, fifo: 0 };
  #fees = 0;
  #income = 0;
  #unpricedTrips = 0;

  constructor(events: EventColumns, prices: DailyPrices) {
    this.#events = events;
    this.#prices = prices;
    this.averageCosts = new Float64Array(events.length);
  }

  apply(index: number): void {
    const events = this.#events;
    const day = utcDay(events.time[index] ?? 0);
    const kind = events.kind[index];
    if (kind === EVENT_KINDS.income) this.#income += this.#amountOf(index, day);
    if (kind === EVENT_KINDS.fee) this.#fees += this.#amountOf(index, day);
    if (kind !== EVENT_KINDS.fill) return;
    const fee = this.#amountOf(index, day);
    this.#fees += fee;
    const fill = this.#fillAt(index);
    const rate = this.#prices.rate(events.instruments[fill.instrument]?.quote ?? "", day);
    const effect = this.#book.fill(fill);
    this.averageCosts[index] = this.#book.open.get(fill.instrument)?.avgCost ?? 0;
    this.#realised.averageCost += times(effect.realised, rate);
    this.#realised.fifo += times(this.#lotsOf(fill.instrument).fill(fill), rate);
    this.#addToTrade(fill.instrument, effect, fee, rate);
  }

  result(): Omit<DerivedAccount, "daily"> {
    const positions = [...this.#book.open.values()].map((position) => {
      const running = this.#running.get(position.instrument);
      return { ...position, realisedNet: (running?.gross ?? 0) - (running?.fees ?? 0) };
    });
    return {
      positions,
      roundTrips: this.#trips,
      unpricedTrips: this.#unpricedTrips,
      realised: this.#realised,
      fees: this.#fees,
      income: this.#income,
    };
  }

  #fillAt(index: number) {
    const { instrument, seq, time, qty, price, held } = this.#events;
    const at = (column: Float64Array) => column[index] ?? 0;
    return {
      instrument: at(instrument),
      seq: at(seq),
      time: at(time),
      qty: at(qty),
      price: at(price),
      held: at(held),
    };
  }

  /** Amount of an event in the account's currency; a fee in the traded asset is worth the fill's own price. */
  #amountOf(index: number, day: number): number {
    const { currency, currencies, amount, instrument, instruments, price } = this.#events;
    const name = currencies[currency[index] ?? -1];
    if (name === undefined) return 0;
    const traded = instruments[instrument[index] ?? -1];
    const value = amount[index] ?? 0;
    if (traded !== undefined && traded.base === name)
      return times(value * (price[index] ?? 0), this.#prices.rate(traded.quote, day));
    return times(value, this.#prices.rate(name, day));
  }

  #lotsOf(instrument: number): FifoLots {
    const lots = this.#lots.get(instrument) ?? new FifoLots();
    this.#lots.set(instrument, lots);
    return lots;
  }

  #addToTrade(
    instrument: number,
    { realised, closed, closingShare }: FillEffect,
    fee: number,
    rate: number,
  ): void {
    const running = this.#running.get(instrument) ?? { gross: 0, fees: 0 };
    this.#running.set(instrument, running);
    running.gross += times(realised, rate);
    if (closed === null) {
      running.fees += fee;
      return;
    }
    const fees = running.fees + fee * closingShare;
    const pnl = running.gross - fees;
    if (Number.isNaN(pnl)) this.#unpricedTrips += 1;
    else this.#trips.push({ ...closed, pnl, fees });
    this.#running.set(instrument, { gross: 0, fees: fee * (1 - closingShare) });
  }
}

/** 0 × a missing rate is 0: nothing had to be converted. */
function times(value: number, rate: number): number {
  return value === 0 ? 0 : value * rate;
}

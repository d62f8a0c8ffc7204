import type { Bars } from "@/lib/ta/bars";
import { DAY_MS } from "@/lib/time";

export const HOUR_MS = 3_600_000;

/** A made-up market. */
export interface SyntheticMarket {
  /** Equal seeds give equal candles. */
  seed: string;
  startPrice: number;
  /** Digits of the prices. */
  digits: number;
  /** Standard deviation of one hour's return, in calm and storm on average. */
  hourVolatility: number;
  /** Mean return of one hour. */
  hourDrift: number;
  /** Mean volume of one hour, in units of the asset. */
  hourVolume: number;
  /** `always` trades every hour, `weekdays` Monday to Friday 14:00–21:00 UTC. */
  session: "always" | "weekdays";
}

const STEPS_PER_HOUR = 6;
// GARCH(1,1): a big move makes the next hours restless, and the unrest fades.
const SHOCK = 0.08;
const MEMORY = 0.9;
// A slow pull towards the start price in 20 years' time scale keeps prices of long paths plausible.
const PULL = 0.00002;

/**
 * Hourly candles of a made-up market over `[fromMs, toMs)`: a random walk with volatility clustering.
 *
 * Uses only operations that IEEE 754 defines exactly, so every machine makes the same bytes. Each candle opens
 * where the one before closed.
 */
export function syntheticHours(market: SyntheticMarket, fromMs: number, toMs: number): Bars {
  const random = gaussianSource(market.seed);
  const rows: number[][] = [];
  const meanVariance = market.hourVolatility ** 2;
  let variance = meanVariance;
  let price = market.startPrice;
  for (let time = fromMs; time < toMs; time += HOUR_MS) {
    if (!isOpen(market, time)) continue;
    const open = price;
    let high = open;
    let low = open;
    const step = Math.sqrt(variance / STEPS_PER_HOUR);
    const pull = (PULL * (market.startPrice - price)) / market.startPrice;
    for (let i = 0; i < STEPS_PER_HOUR; i += 1) {
      const move = 1 + (market.hourDrift + pull) / STEPS_PER_HOUR + step * random();
      price = round(price * Math.max(move, 0.5), market.digits);
      high = Math.max(high, price);
      low = Math.min(low, price);
    }
    const change = price / open - 1;
    const unrest = Math.abs(change) / market.hourVolatility;
    const volume = round(market.hourVolume * (0.4 + 0.5 * unrest + 0.3 * Math.abs(random())), 3);
    rows.push([time, open, high, low, price, volume]);
    variance = (1 - SHOCK - MEMORY) * meanVariance + SHOCK * change * change + MEMORY * variance;
  }
  return columnsOf(rows);
}

/** Daily candles (UTC days) of hourly ones; a day without hours has no candle. */
export function dailyFromHours(hours: Bars): Bars {
  const days: number[][] = [];
  let day: number[] | undefined;
  for (let i = 0; i < hours.time.length; i += 1) {
    const [time = 0, open = 0, high = 0, low = 0, close = 0, volume = 0] = rowAt(hours, i);
    const start = Math.floor(time / DAY_MS) * DAY_MS;
    if (day?.[0] === start) {
      const [, dayOpen = 0, dayHigh = 0, dayLow = 0, , dayVolume = 0] = day;
      days[days.length - 1] = day = [
        start,
        dayOpen,
        Math.max(dayHigh, high),
        Math.min(dayLow, low),
        close,
        round(dayVolume + volume, 3),
      ];
    } else {
      day = [start, open, high, low, close, volume];
      days.push(day);
    }
  }
  return columnsOf(days);
}

function rowAt(bars: Bars, i: number): number[] {
  const { time, open, high, low, close, volume } = bars;
  return [time, open, high, low, close, volume].map((column) => column[i] ?? 0);
}

function columnsOf(rows: readonly number[][]): Bars {
  const column = (index: number) => Float64Array.from(rows, (row) => row[index] ?? 0);
  return {
    time: column(0),
    open: column(1),
    high: column(2),
    low: column(3),
    close: column(4),
    volume: column(5),
  };
}

function isOpen({ session }: SyntheticMarket, time: number): boolean {
  if (session === "always") return true;
  const at = new Date(time);
  const weekday = at.getUTCDay();
  const hour = at.getUTCHours();
  return weekday >= 1 && weekday <= 5 && hour >= 14 && hour < 21;
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}

/** Sums of twelve uniforms: normal enough, and free of logarithms that machines round differently. */
function gaussianSource(seed: string): () => number {
  const uniform = uniformSource(seed);
  return () => {
    let sum = -6;
    for (let i = 0; i < 12; i += 1) sum += uniform();
    return sum;
  };
}

/** mulberry32, seeded with FNV-1a of the text. */
function uniformSource(seed: string): () => number {
  let state = 0x811c9dc5;
  for (const char of seed) state = Math.imul(state ^ (char.codePointAt(0) ?? 0), 0x01000193);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

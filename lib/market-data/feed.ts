import { INTERVAL_MS } from "@/lib/market-data/intervals";
import type { Interval } from "@/lib/market-data/schema";
import { type Bars, emptyBars } from "@/lib/ta/bars";
import { BAR_COLUMNS } from "@/lib/ta/packed-bars";

/** Candles that are asked for at a time. */
export const PAGE_BARS = 500;

/** A pair of an exchange whose candles are fetched. */
export interface Feed {
  exchange: string;
  base: string;
  quote: string;
  interval: Interval;
}

/** Exchange and pair in one: the same pair trades at different prices elsewhere. */
export function feedCode({ exchange, base, quote }: Feed): string {
  return `${exchange.toUpperCase()}-${base}-${quote}`;
}

/** Where fetching goes on: at the last stored candle, which may have been fetched too early; else one page back. */
export function feedStartMs(
  { interval }: Feed,
  { lastMs, nowMs }: { lastMs: number | null; nowMs: number },
): number {
  const step = INTERVAL_MS[interval];
  return lastMs ?? Math.floor(nowMs / step) * step - PAGE_BARS * step;
}

export interface FeedPage {
  /** Those that have ended and have not been fetched. */
  bars: Bars;
  /** Where the next page begins; null when this was the last. */
  nextMs: number | null;
}

/**
 * What of an answer is taken: `rows` of `[time, open, high, low, close, volume]` from `startMs` on, without the candle
 * that still runs.
 * @throws RangeError for rows that are no candles or stand out of order.
 */
export function readFeedPage(
  rows: readonly (readonly unknown[])[],
  { interval, startMs, nowMs }: { interval: Interval; startMs: number; nowMs: number },
): FeedPage {
  const step = INTERVAL_MS[interval];
  const ended = rows.filter(([time]) => Number(time) >= startMs && Number(time) + step <= nowMs);
  const bars = emptyBars(ended.length);
  ended.forEach((row, i) => {
    checkRow(row, Number(ended[i - 1]?.[0] ?? -Infinity));
    BAR_COLUMNS.forEach((name, column) => {
      bars[name][i] = Number(row[column]);
    });
  });
  const last = bars.time.at(-1);
  // A page without candles: the exchange had none then.
  const next = last === undefined ? startMs + PAGE_BARS * step : last + step;
  return { bars, nextMs: next + step <= nowMs ? next : null };
}

function checkRow(row: readonly unknown[], before: number): void {
  const [time, open, high, low, close, volume] = row;
  const numbers = [time, open, high, low, close, volume];
  if (!numbers.every((value): value is number => typeof value === "number" && Number.isFinite(value)))
    throw new RangeError(`the candle ${JSON.stringify(row).slice(0, 200)} is not six numbers`);
  const [at = 0, first = 0, top = 0, bottom = 0, last = 0, traded = 0] = numbers;
  if (at <= before) throw new RangeError(`the candle of ${at} stands behind that of ${before}`);
  if (Math.max(first, last) > top || Math.min(first, last) < bottom || traded < 0)
    throw new RangeError(`the candle ${JSON.stringify(row)} contradicts itself`);
}

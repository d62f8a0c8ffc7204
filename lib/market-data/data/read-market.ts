import { db } from "@/lib/db";
import { INTERVAL_MS, INTERVALS } from "@/lib/market-data/intervals";
import type { Interval } from "@/lib/market-data/schema";
import { unpackBars } from "@/lib/ta/packed-bars";
import { DAY_MS } from "@/lib/time";

/** A price older than a long weekend is none. */
const PRICE_AGE_MOST_MS = 4 * DAY_MS;

/** A listed symbol as its stored candles tell it now. */
export interface MarketNow {
  quote: string;
  /** Close of the last candle that has ended. */
  price: number;
  /** The finest interval whose candles go on until now. */
  interval: Interval;
}

/** Null for a symbol that is not listed, or whose candles ended days ago. */
export async function readMarket(code: string, nowMs: number): Promise<MarketNow | null> {
  const rows = await db().$queryRaw<{ quote: string; interval: string; data: Uint8Array }[]>`
    SELECT i.quote, c.interval, c.data
      FROM (SELECT id, quote FROM instrument WHERE code = ${code} AND listed ORDER BY venue LIMIT 1) i
      CROSS JOIN unnest(${[...INTERVALS]}::text[]) WITH ORDINALITY AS w(name, fineness)
      CROSS JOIN LATERAL (SELECT interval, data FROM candle_chunk
                           WHERE instrument_id = i.id AND interval = w.name AND first_time <= ${new Date(nowMs)}
                           ORDER BY chunk DESC LIMIT 1) c
     ORDER BY w.fineness`;
  for (const { quote, data, interval: name } of rows) {
    const interval = INTERVALS.find((one) => one === name);
    if (interval === undefined) continue;
    const stepMs = INTERVAL_MS[interval];
    const { time, close } = unpackBars(data);
    const last = time.findLastIndex((at) => at + stepMs <= nowMs);
    const price = close[last];
    if (price !== undefined && (time[last] ?? 0) + stepMs >= nowMs - PRICE_AGE_MOST_MS)
      return { quote, price, interval };
  }
  return null;
}

/** Codes of listed symbols in a currency whose candles go on until now, in the order they were added. */
export async function currentSymbols(quote: string, nowMs: number): Promise<string[]> {
  const rows = await db().$queryRaw<{ code: string }[]>`
    SELECT i.code FROM instrument i
     WHERE i.listed AND i.quote = ${quote}
       AND EXISTS (SELECT 1 FROM candle_chunk c
                    WHERE c.instrument_id = i.id AND c.last_time >= ${new Date(nowMs - PRICE_AGE_MOST_MS)})
     ORDER BY i.id`;
  return rows.map(({ code }) => code);
}

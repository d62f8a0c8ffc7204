import { db, streamRows } from "@/lib/db";
import { viewPackedBars } from "@/lib/ta/packed-bars";

const MINUTE_MS = 60_000;

/** A market to look a pair up in. */
export interface WantedPair {
  venue: string;
  code: string;
  base: string;
  quote: string;
}

export interface MinuteRange {
  low: number;
  high: number;
}

/**
 * Ids of the instruments whose stored minute bars tell the prices of these pairs, null where none does: the venue's own
 * instrument, else a real market of the same code, else one of the same pair. Generated prices stand for no real market
 * but their own.
 */
export async function findMinuteMarkets(pairs: readonly WantedPair[]): Promise<(string | null)[]> {
  const rows = await db().$queryRaw<(WantedPair & { id: string; synthetic: boolean })[]>`
    SELECT i.id::text, i.venue, i.code, i.base, i.quote, i.synthetic FROM instrument i
     WHERE (i.code = ANY(${pairs.map(({ code }) => code)}::text[])
            OR (i.base, i.quote) IN (SELECT * FROM unnest(${pairs.map(({ base }) => base)}::text[], ${pairs.map(({ quote }) => quote)}::text[])))
       AND EXISTS (SELECT 1 FROM candle_chunk c WHERE c.instrument_id = i.id AND c.interval = '1m')
     ORDER BY i.venue, i.id`;
  const real = rows.filter(({ synthetic }) => !synthetic);
  return pairs.map((pair) => {
    const found =
      rows.find(({ venue, code }) => venue === pair.venue && code === pair.code) ??
      real.find(({ code, quote }) => code === pair.code && quote === pair.quote) ??
      real.find(({ base, quote }) => base === pair.base && quote === pair.quote);
    return found?.id ?? null;
  });
}

/** Low and high of the given minutes (epoch ms of their beginning), as far as their bars are stored. */
export async function readMinuteRanges(
  instrumentId: string,
  minutes: ReadonlySet<number>,
): Promise<Map<number, MinuteRange>> {
  const found = new Map<number, MinuteRange>();
  if (minutes.size === 0) return found;
  await streamRows<{ data: Uint8Array }>(
    CHUNKS_OF_MINUTES,
    [instrumentId, [...minutes].map((minute) => new Date(minute))],
    ({ data }) => {
      const bars = viewPackedBars(data);
      for (let index = 0; index < bars.time.length; index += 1) {
        const time = bars.time[index] ?? 0;
        if (minutes.has(time)) found.set(time, { low: bars.low[index] ?? 0, high: bars.high[index] ?? 0 });
      }
    },
  );
  return found;
}

export function minuteOf(ms: number): number {
  return Math.floor(ms / MINUTE_MS) * MINUTE_MS;
}

const CHUNKS_OF_MINUTES = `
  SELECT c.data FROM candle_chunk c
   WHERE c.instrument_id = $1::uuid AND c.interval = '1m'
     AND EXISTS (SELECT 1 FROM unnest($2::timestamptz[]) AS m(at) WHERE m.at BETWEEN c.first_time AND c.last_time)`;

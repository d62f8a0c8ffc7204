import { db } from "@/lib/db";
import { AppError, notFound } from "@/lib/errors";
import { datasetHash } from "@/lib/market-data/dataset-hash";
import type { SymbolInfo } from "@/lib/market-data/schema";
import { type Bars, sliceBars } from "@/lib/ta/bars";
import { joinBars, unpackBars } from "@/lib/ta/packed-bars";

export interface BarsRange {
  symbol: string;
  interval: string;
  /** Epoch ms, inclusive. */
  from?: number | undefined;
  /** Epoch ms, exclusive. */
  to?: number | undefined;
  /** At most this many, the newest of the range. */
  limitBars?: number | undefined;
}

export interface StoredBars {
  bars: Bars;
  /** SHA-256 over the packed bars. */
  datasetHash: string;
  /** `[from, to)` in epoch ms holds exactly these bars; both 0 when there are none. */
  source: { symbol: string; interval: string; from: number; to: number; synthetic: boolean };
}

const CHUNK_BARS = 1_024;

interface SymbolRow {
  code: string;
  name: string;
  venue: string;
  base: string;
  quote: string;
  synthetic: boolean;
  periods_per_year: number;
  interval: string | null;
  bars: number | null;
  first_time: Date | null;
  last_time: Date | null;
}

/** Every instrument with the intervals it has candles of, in the order they were added. */
export async function listSymbols(): Promise<SymbolInfo[]> {
  const rows = await db().$queryRaw<SymbolRow[]>`
    SELECT i.code, i.name, i.venue, i.base, i.quote, i.synthetic, i.periods_per_year, c.interval,
           sum(c.n)::int AS bars, min(c.first_time) AS first_time, max(c.last_time) AS last_time
      FROM instrument i LEFT JOIN candle_chunk c ON c.instrument_id = i.id
     GROUP BY i.id, c.interval ORDER BY i.id, c.interval`;
  const symbols = new Map<string, SymbolInfo>();
  for (const row of rows) {
    const key = `${row.venue}:${row.code}`;
    const symbol = symbols.get(key) ?? symbolInfo(row);
    symbols.set(key, symbol);
    if (row.interval === null || row.first_time === null || row.last_time === null) continue;
    symbol.intervals.push({
      interval: row.interval,
      bars: row.bars ?? 0,
      from: row.first_time.toISOString(),
      to: row.last_time.toISOString(),
    });
  }
  return [...symbols.values()];
}

function symbolInfo(row: SymbolRow): SymbolInfo {
  const { code, name, venue, base, quote, synthetic } = row;
  return {
    symbol: code,
    name,
    venue,
    base,
    quote,
    synthetic,
    periodsPerYear: row.periods_per_year,
    intervals: [],
  };
}

/**
 * Stored candles of a range, oldest first; the newest `limitBars` of it.
 * @throws AppError NOT_FOUND for an unknown symbol, VALIDATION when `from` is not before `to`.
 */
export async function readBars(range: BarsRange): Promise<StoredBars> {
  const { symbol, interval, from, to, limitBars } = range;
  if (from !== undefined && to !== undefined && from >= to) {
    const message = "Must be before `to`.";
    throw new AppError("VALIDATION", `from: ${message}`, { errors: [{ path: "from", message }] });
  }
  const instrument = await db().instrument.findFirst({
    where: { code: symbol },
    orderBy: { venue: "asc" },
    select: { id: true, synthetic: true },
  });
  if (instrument === null) throw notFound(`The symbol ${symbol}`);
  const chunks = await db().candleChunk.findMany({
    where: {
      instrumentId: instrument.id,
      interval,
      ...(from === undefined ? {} : { lastTime: { gte: new Date(from) } }),
      ...(to === undefined ? {} : { firstTime: { lt: new Date(to) } }),
    },
    orderBy: { chunk: "desc" },
    // The newest and the oldest chunk may be cut by the range.
    ...(limitBars === undefined ? {} : { take: Math.ceil(limitBars / CHUNK_BARS) + 2 }),
    select: { data: true },
  });
  const joined = joinBars(chunks.reverse().map(({ data }) => unpackBars(data)));
  const bars = cut(joined, from ?? -Infinity, to ?? Infinity, limitBars ?? Infinity);
  const first = bars.time[0] ?? 0;
  const last = bars.time.at(-1);
  return {
    bars,
    datasetHash: datasetHash(bars),
    source: {
      symbol,
      interval,
      from: first,
      to: last === undefined ? 0 : last + 1,
      synthetic: instrument.synthetic,
    },
  };
}

function cut(bars: Bars, from: number, to: number, limit: number): Bars {
  const start = indexOf(bars.time, from);
  const end = indexOf(bars.time, to);
  return sliceBars(bars, Math.max(start, end - limit), end);
}

/** Index of the first time that is not before `at`. */
function indexOf(time: Float64Array, at: number): number {
  let low = 0;
  let high = time.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((time[middle] ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

import { db } from "@/lib/db";
import type { SymbolInfo } from "@/lib/market-data/schema";

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

/** Every listed instrument with the intervals it has candles of, in the order they were added. */
export async function listSymbols(): Promise<SymbolInfo[]> {
  const rows = await db().$queryRaw<SymbolRow[]>`
    SELECT i.code, i.name, i.venue, i.base, i.quote, i.synthetic, i.periods_per_year, c.interval,
           sum(c.n)::int AS bars, min(c.first_time) AS first_time, max(c.last_time) AS last_time
      FROM instrument i LEFT JOIN candle_chunk c ON c.instrument_id = i.id
     WHERE i.listed GROUP BY i.id, c.interval ORDER BY i.id, c.interval`;
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

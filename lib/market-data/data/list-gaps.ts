import { streamRows } from "@/lib/db";
import { findInstrument } from "@/lib/market-data/data/find-instrument";
import { findGaps } from "@/lib/market-data/find-gaps";
import type { GapsAnswer, GapsQuery } from "@/lib/market-data/gap-schema";
import { INTERVAL_MS } from "@/lib/market-data/intervals";
import { littleEndianValues } from "@/lib/ta/packed-bars";

const EVERY_DAY = 365;

/** Where an instrument's candles are missing. @throws AppError NOT_FOUND for an unknown symbol. */
export async function listGaps({ symbol, interval, limit }: GapsQuery): Promise<GapsAnswer> {
  const { id, periodsPerYear } = await findInstrument(symbol);
  const time = await readTimes(id, interval);
  const { gaps, ...counts } = findGaps(time, {
    stepMs: INTERVAL_MS[interval],
    everyDay: periodsPerYear === EVERY_DAY,
    listed: limit,
  });
  return {
    symbol,
    interval,
    bars: time.length,
    from: isoOf(time[0]),
    to: isoOf(time.at(-1)),
    ...counts,
    gaps: gaps.map(({ from, to, missing }) => ({
      from: new Date(from).toISOString(),
      to: new Date(to).toISOString(),
      missing,
    })),
  };
}

/** The first column of every chunk: PostgreSQL reads no other. */
async function readTimes(instrumentId: string, interval: string): Promise<Float64Array> {
  let times = new Float64Array(0);
  let length = 0;
  await streamRows<{ total: number; column: Uint8Array }>(
    `SELECT sum(n) OVER ()::int AS total, substring(data FROM 1 FOR n * 8) AS column
       FROM candle_chunk WHERE instrument_id = $1::uuid AND interval = $2 ORDER BY chunk`,
    [instrumentId, interval],
    ({ total, column }) => {
      if (length === 0) times = new Float64Array(total);
      const part = littleEndianValues(column);
      times.set(part, length);
      length += part.length;
    },
  );
  return times;
}

function isoOf(ms: number | undefined): string | null {
  return ms === undefined ? null : new Date(ms).toISOString();
}

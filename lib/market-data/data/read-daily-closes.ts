import { db } from "@/lib/db";
import { unpackBars } from "@/lib/ta/packed-bars";
import { utcDay } from "@/lib/time";

/** Closing prices of an instrument by UTC day. */
export interface StoredCloses {
  code: string;
  base: string;
  quote: string;
  /** Days since 1970-01-01 of `closes[0]`. */
  firstDay: number;
  /** NaN on days without a candle. */
  closes: Float64Array;
}

interface Row {
  instrument_id: string;
  code: string;
  base: string;
  quote: string;
  data: Uint8Array;
}

/**
 * Daily closes of every instrument that is one of `codes`, or whose base and quote are both among `currencies`. Real
 * prices come before synthetic ones, so the first match of a code or a pair is the one to take.
 */
export async function readDailyCloses(wanted: {
  codes: readonly string[];
  currencies: readonly string[];
}): Promise<StoredCloses[]> {
  const rows = await db().$queryRaw<Row[]>`
    SELECT i.id::text AS instrument_id, i.code, i.base, i.quote, c.data
      FROM instrument i JOIN candle_chunk c ON c.instrument_id = i.id AND c.interval = '1d'
     WHERE i.code = ANY(${wanted.codes}::text[])
        OR (i.base = ANY(${wanted.currencies}::text[]) AND i.quote = ANY(${wanted.currencies}::text[]))
     ORDER BY i.synthetic, i.venue, i.id, c.chunk`;
  const parts = new Map<string, { row: Row; parts: { time: Float64Array; close: Float64Array }[] }>();
  for (const row of rows) {
    const known = parts.get(row.instrument_id) ?? { row, parts: [] };
    known.parts.push(unpackBars(row.data));
    parts.set(row.instrument_id, known);
  }
  return [...parts.values()].map((known) => toCloses(known.row, known.parts));
}

function toCloses(
  { code, base, quote }: Row,
  parts: readonly { time: Float64Array; close: Float64Array }[],
): StoredCloses {
  const firstDay = utcDay(parts[0]?.time[0] ?? 0);
  const lastDay = utcDay(parts.at(-1)?.time.at(-1) ?? 0);
  const closes = new Float64Array(lastDay - firstDay + 1).fill(Number.NaN);
  for (const { time, close } of parts)
    for (let index = 0; index < time.length; index += 1)
      closes[utcDay(time[index] ?? 0) - firstDay] = close[index] ?? Number.NaN;
  return { code, base, quote, firstDay, closes };
}

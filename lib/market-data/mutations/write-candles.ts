import type { Actor } from "@/lib/actor";
import { sha256Hex } from "@/lib/canonical-json";
import { inTransaction, type Tx } from "@/lib/db";
import { INTERVAL_MS } from "@/lib/market-data/intervals";
import { countUntil, mergeBars } from "@/lib/market-data/merge-bars";
import type { Interval } from "@/lib/market-data/schema";
import { type Bars, emptyBars, viewBars } from "@/lib/ta/bars";
import { joinBars, packBars, viewPackedBars } from "@/lib/ta/packed-bars";

const CHUNK_BARS = 1_024;
/** A million bars into the middle of as many. */
export const WRITE_SECONDS = 120;

export interface CandleSeries {
  instrumentId: string;
  interval: Interval;
  /** Oldest first. */
  bars: Bars;
}

/** What became of candles: `changed` ones had other values before, the rest of them were there already. */
export interface WrittenCandles {
  added: number;
  changed: number;
  /** Chunks of 1,024 bars that were written. */
  written: number;
}

/** Adds candles to what is stored, wherever they belong; all of them or, when it fails, none. */
export async function writeCandles(_actor: Actor, series: CandleSeries): Promise<WrittenCandles> {
  return await inTransaction((tx) => mergeCandles(tx, series), { seconds: WRITE_SECONDS });
}

/**
 * `writeCandles` within a transaction. A bar takes the place of the stored one of the same stretch of time; bars
 * in between move what follows them, so that chunks stay full and in the order of time.
 */
export async function mergeCandles(tx: Tx, series: CandleSeries): Promise<WrittenCandles> {
  const done: WrittenCandles = { added: 0, changed: 0, written: 0 };
  const { bars, interval } = series;
  // Two writers of one instrument would number their chunks alike.
  await tx.$executeRaw`SELECT 1 FROM instrument WHERE id = ${series.instrumentId}::uuid FOR UPDATE`;
  const place = await findPlace(tx, series);
  let taken = 0;
  let carried = emptyBars(0);
  for (let chunk = place.first; taken < bars.time.length || carried.time.length > 0; chunk += 1) {
    const stored = await readChunk(tx, series, chunk);
    const until =
      chunk >= place.last
        ? bars.time.length
        : countUntil(bars.time, stored.time.at(-1) ?? -Infinity, INTERVAL_MS[interval]);
    const merged = mergeBars(
      joinBars([carried, stored]),
      viewBars(bars, taken, until),
      INTERVAL_MS[interval],
    );
    done.added += merged.added;
    done.changed += merged.changed;
    taken = until;
    done.written += await writeChunk(tx, series, chunk, viewBars(merged.bars, 0, CHUNK_BARS));
    carried = viewBars(merged.bars, CHUNK_BARS);
    if (chunk >= place.last) {
      done.written += await writeRest(tx, series, chunk + 1, carried);
      return done;
    }
  }
  return done;
}

/** The first chunk that the bars reach, and the last one there is. */
async function findPlace(tx: Tx, { instrumentId, interval, bars }: CandleSeries) {
  const slot = Math.floor((bars.time[0] ?? 0) / INTERVAL_MS[interval]) * INTERVAL_MS[interval];
  const rows = await tx.$queryRaw<{ first: number; last: number }[]>`
    SELECT coalesce(min(chunk) FILTER (WHERE last_time >= to_timestamp(${slot}::float8 / 1000)), max(chunk), 0) AS first,
           coalesce(max(chunk), 0) AS last
      FROM candle_chunk WHERE instrument_id = ${instrumentId}::uuid AND interval = ${interval}`;
  return rows[0] ?? { first: 0, last: 0 };
}

async function readChunk(tx: Tx, { instrumentId, interval }: CandleSeries, chunk: number): Promise<Bars> {
  const row = await tx.candleChunk.findUnique({
    where: { instrumentId_interval_chunk: { instrumentId, interval, chunk } },
    select: { data: true },
  });
  return row === null ? emptyBars(0) : viewPackedBars(row.data);
}

async function writeRest(tx: Tx, series: CandleSeries, firstChunk: number, rest: Bars): Promise<number> {
  let written = 0;
  for (let at = 0; at < rest.time.length; at += CHUNK_BARS) {
    const part = viewBars(rest, at, at + CHUNK_BARS);
    written += await writeChunk(tx, series, firstChunk + at / CHUNK_BARS, part);
  }
  return written;
}

/** Writes a chunk unless its content is stored already. */
async function writeChunk(
  tx: Tx,
  { instrumentId, interval }: CandleSeries,
  chunk: number,
  bars: Bars,
): Promise<number> {
  if (bars.time.length === 0) return 0;
  const data = packBars(bars);
  const first = new Date(bars.time[0] ?? 0);
  const last = new Date(bars.time.at(-1) ?? 0);
  return await tx.$executeRaw`
    INSERT INTO candle_chunk (instrument_id, interval, chunk, n, first_time, last_time, data, hash)
    VALUES (${instrumentId}::uuid, ${interval}, ${chunk}, ${bars.time.length}, ${first}, ${last}, ${data},
            ${sha256Hex(data)})
    ON CONFLICT (instrument_id, interval, chunk) DO UPDATE
      SET n = excluded.n, first_time = excluded.first_time, last_time = excluded.last_time,
          data = excluded.data, hash = excluded.hash
      WHERE candle_chunk.hash <> excluded.hash`;
}

import { setImmediate as nextTurn } from "node:timers/promises";
import { streamRows } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { findInstrument } from "@/lib/market-data/data/find-instrument";
import { datasetHashSteps } from "@/lib/market-data/dataset-hash";
import { type Bars, emptyBars, viewBars } from "@/lib/ta/bars";
import { BAR_COLUMNS, viewPackedBars } from "@/lib/ta/packed-bars";

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

/**
 * Stored candles of a range, oldest first; the newest `limitBars` of it. A million of them hold up nobody: one
 * statement, whose rows are put in place as they arrive, and a hash with turns of the event loop between.
 * @throws AppError NOT_FOUND for an unknown symbol, VALIDATION when `from` is not before `to`.
 */
export async function readBars(range: BarsRange): Promise<StoredBars> {
  const { symbol, interval, from, to, limitBars } = range;
  if (from !== undefined && to !== undefined && from >= to) {
    const message = "Must be before `to`.";
    throw new AppError("VALIDATION", `from: ${message}`, { errors: [{ path: "from", message }] });
  }
  const instrument = await findInstrument(symbol);
  const joined = await readChunks(instrument.id, range);
  const bars = cut(joined, from ?? -Infinity, to ?? Infinity, limitBars ?? Infinity);
  const first = bars.time[0] ?? 0;
  const last = bars.time.at(-1);
  return {
    bars,
    datasetHash: await hashInTurns(bars),
    source: {
      symbol,
      interval,
      from: first,
      to: last === undefined ? 0 : last + 1,
      synthetic: instrument.synthetic,
    },
  };
}

/**
 * How many stored bars `readBars` would hold at once for a range: at most a few chunks more than it answers.
 * @throws AppError NOT_FOUND for an unknown symbol.
 */
export async function countStoredBars(range: BarsRange): Promise<number> {
  const { id } = await findInstrument(range.symbol);
  let count = 0;
  await streamRows<{ bars: number }>(
    `SELECT coalesce(sum(n), 0)::int AS bars FROM (${CHUNKS_OF_RANGE}) chunk`,
    chunkValues(id, range),
    ({ bars }) => {
      count = bars;
    },
  );
  return count;
}

/** Chunks that touch the range and, of these, the newest with `limitBars` bars: the very newest may be cut by the range. */
const CHUNKS_OF_RANGE = `
  SELECT chunk, n, data FROM (
    SELECT chunk, n, data, sum(n) OVER newest - n - first_value(n) OVER newest AS newer
      FROM candle_chunk
     WHERE instrument_id = $1::uuid AND interval = $2
       AND last_time >= coalesce(to_timestamp($3::float8 / 1000), '-infinity')
       AND first_time < coalesce(to_timestamp($4::float8 / 1000), 'infinity')
    WINDOW newest AS (ORDER BY chunk DESC)) counted
   WHERE newer < coalesce($5::int, 2147483647)`;

function chunkValues(instrumentId: string, { interval, from, to, limitBars }: BarsRange): unknown[] {
  return [instrumentId, interval, from ?? null, to ?? null, limitBars ?? null];
}

async function readChunks(instrumentId: string, range: BarsRange): Promise<Bars> {
  let bars = emptyBars(0);
  let offset = 0;
  await streamRows<{ total: number; data: Uint8Array }>(
    `SELECT sum(n) OVER ()::int AS total, data FROM (${CHUNKS_OF_RANGE}) chunk ORDER BY chunk`,
    chunkValues(instrumentId, range),
    ({ total, data }) => {
      if (offset === 0) bars = emptyBars(total);
      const part = viewPackedBars(data);
      for (const name of BAR_COLUMNS) bars[name].set(part[name], offset);
      offset += part.time.length;
    },
  );
  return bars;
}

async function hashInTurns(bars: Bars): Promise<string> {
  const steps = datasetHashSteps(bars);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    await nextTurn();
  }
}

function cut(bars: Bars, from: number, to: number, limit: number): Bars {
  const end = indexOf(bars.time, to);
  return viewBars(bars, Math.max(indexOf(bars.time, from), end - limit), end);
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

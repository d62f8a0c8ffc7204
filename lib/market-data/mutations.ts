import type { Actor } from "@/lib/actor";
import { sha256Hex } from "@/lib/canonical-json";
import { inTransaction } from "@/lib/db";
import { type Bars, sliceBars } from "@/lib/ta/bars";
import { packBars } from "@/lib/ta/packed-bars";
import { uuidv7 } from "@/lib/uuid";

const CHUNK_BARS = 1_024;

export interface InstrumentInput {
  venue: string;
  code: string;
  base: string;
  quote: string;
  name: string;
  periodsPerYear: number;
  synthetic: boolean;
}

/** Opens an instrument, or finds it by venue and code. */
export async function ensureInstrument(
  _actor: Actor,
  input: InstrumentInput,
): Promise<{ instrumentId: string }> {
  return await inTransaction(async (tx) => {
    await tx.$executeRaw`
      INSERT INTO instrument (id, venue, code, base, quote, name, periods_per_year, synthetic)
      VALUES (${uuidv7()}::uuid, ${input.venue}, ${input.code}, ${input.base}, ${input.quote}, ${input.name},
              ${input.periodsPerYear}, ${input.synthetic})
      ON CONFLICT DO NOTHING`;
    const { id } = await tx.instrument.findUniqueOrThrow({
      where: { venue_code: { venue: input.venue, code: input.code } },
      select: { id: true },
    });
    return { instrumentId: id };
  });
}

/**
 * Writes a whole series in chunks of 1,024 bars; chunks whose content is stored already stay untouched.
 *
 * `bars` begin with the instrument's first bar of the interval, so that a chunk's number never changes.
 * @returns how many chunks were written.
 */
export async function writeCandles(
  _actor: Actor,
  series: { instrumentId: string; interval: string; bars: Bars },
): Promise<{ chunks: number; written: number }> {
  const chunks = Math.ceil(series.bars.time.length / CHUNK_BARS);
  let written = 0;
  for (let chunk = 0; chunk < chunks; chunk += 1) {
    const part = sliceBars(series.bars, chunk * CHUNK_BARS, (chunk + 1) * CHUNK_BARS);
    written += await writeChunk(series, chunk, part);
  }
  return { chunks, written };
}

async function writeChunk(
  { instrumentId, interval }: { instrumentId: string; interval: string },
  chunk: number,
  bars: Bars,
): Promise<number> {
  const data = packBars(bars);
  const first = new Date(bars.time[0] ?? 0);
  const last = new Date(bars.time.at(-1) ?? 0);
  return await inTransaction(
    (tx) => tx.$executeRaw`
      INSERT INTO candle_chunk (instrument_id, interval, chunk, n, first_time, last_time, data, hash)
      VALUES (${instrumentId}::uuid, ${interval}, ${chunk}, ${bars.time.length}, ${first}, ${last}, ${data},
              ${sha256Hex(data)})
      ON CONFLICT (instrument_id, interval, chunk) DO UPDATE
        SET n = excluded.n, first_time = excluded.first_time, last_time = excluded.last_time,
            data = excluded.data, hash = excluded.hash
        WHERE candle_chunk.hash <> excluded.hash`,
  );
}

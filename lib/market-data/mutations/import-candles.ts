import type { UserActor } from "@/lib/actor";
import { recordAudit } from "@/lib/audit/mutations";
import { inTransaction } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { findInstrument } from "@/lib/market-data/data/find-instrument";
import type { ImportAnswer, ImportQuery } from "@/lib/market-data/import-schema";
import { mergeCandles, WRITE_SECONDS } from "@/lib/market-data/mutations/write-candles";
import { readCsvUpload } from "@/lib/market-data/service/read-csv-upload";

export interface ImportCandlesCall {
  /** A curator. */
  actor: UserActor;
  input: ImportQuery;
  upload: AsyncIterable<Uint8Array>;
}

/**
 * Takes the candles of a CSV file into an instrument: all of them or none. The same file again changes nothing.
 * @throws AppError VALIDATION with the refused lines, NOT_FOUND for an unknown symbol, UNPROCESSABLE for one whose
 *   candles are made here.
 */
export async function importCandles({ actor, input, upload }: ImportCandlesCall): Promise<ImportAnswer> {
  const { symbol, interval } = input;
  const { bars, hasVolume, fileHash } = await readCsvUpload(upload, input);
  return await inTransaction(
    async (tx) => {
      const instrument = await findInstrument(symbol, tx);
      if (instrument.synthetic) {
        throw new AppError(
          "UNPROCESSABLE",
          `The candles of ${symbol} are made here: nothing is imported into them.`,
        );
      }
      const { added, changed } = await mergeCandles(tx, { instrumentId: instrument.id, interval, bars });
      const count = bars.time.length;
      const answer = {
        symbol,
        interval,
        bars: count,
        added,
        changed,
        unchanged: count - added - changed,
        from: new Date(bars.time[0] ?? 0).toISOString(),
        to: new Date(bars.time.at(-1) ?? 0).toISOString(),
        hasVolume,
      };
      await recordAudit(tx, actor, {
        action: "candles.imported",
        subjectKind: "instrument",
        subjectId: instrument.id,
        data: { ...answer, fileHash },
      });
      return answer;
    },
    { seconds: WRITE_SECONDS },
  );
}

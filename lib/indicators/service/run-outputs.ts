import type { UserActor } from "@/lib/actor";
import { AppError } from "@/lib/errors";
import { loadRun } from "@/lib/indicators/data/get-run";
import { toReceipt } from "@/lib/indicators/data/receipt-row";
import type { OutputsQuery } from "@/lib/indicators/run-schema";
import { repeatRun } from "@/lib/indicators/service/repeat-run";
import { csvPieces, jsonPieces } from "@/lib/indicators/service/write-series";

export interface RunOutputsCall {
  actor: UserActor;
  receiptId: string;
  format: OutputsQuery["format"];
}

/** A file for the reader. */
export interface OutputsFile {
  name: string;
  type: string;
  pieces: AsyncIterable<Uint8Array>;
}

/**
 * The outputs of one of the actor's own runs. They are not stored: it is run once more, and nothing is handed out
 * unless the bytes hash to what the receipt says.
 * @throws AppError NOT_FOUND, UNPROCESSABLE when the run failed, its bars are gone, its version is suspended, or it
 *   no longer gives the same bytes.
 */
export async function runOutputs({ actor, receiptId, format }: RunOutputsCall): Promise<OutputsFile> {
  const row = await loadRun(actor, receiptId);
  if (row.output_hash === null) throw new AppError("UNPROCESSABLE", "This run failed: it has no outputs.");
  const { run, bars } = await repeatRun({ actor, receipt: row, sent: null });
  if (run.failure !== null || run.outputHash !== row.output_hash) {
    throw new AppError(
      "UNPROCESSABLE",
      `Run again it does not give the bytes of the receipt: it was run by ${row.engine}, now by ${run.engine}.`,
    );
  }
  const receipt = toReceipt(row);
  const name = `${receipt.indicator.slug}-${receipt.version}-${receipt.id.slice(0, 8)}.${format}`;
  const series = { time: bars.time, outputs: run.outputs };
  if (format === "csv") return { name, type: "text/csv", pieces: csvPieces(actor.userId, series) };
  const head = { version: receipt.version, receipt };
  return { name, type: "application/json", pieces: jsonPieces(actor.userId, head, series) };
}

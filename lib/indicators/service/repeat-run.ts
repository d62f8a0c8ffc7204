import type { UserActor } from "@/lib/actor";
import { AppError } from "@/lib/errors";
import { loadVersion } from "@/lib/indicators/data/load-version";
import { readKeptBars } from "@/lib/indicators/data/read-kept-bars";
import type { ReceiptRow } from "@/lib/indicators/data/receipt-row";
import { InputValues } from "@/lib/indicators/execution-schema";
import { findBuiltIn } from "@/lib/indicators/find-built-in";
import { withRoomFor } from "@/lib/indicators/service/large-runs";
import { type RunOutcome, runVersion } from "@/lib/indicators/service/run-version";
import { suspendedWords } from "@/lib/indicators/stop-reason";
import { datasetHash } from "@/lib/market-data/dataset-hash";
import type { Bars } from "@/lib/ta/bars";

export interface RepeatRunCall {
  actor: UserActor;
  receipt: ReceiptRow;
  /** Bars that came with the request; null: those that are kept. */
  sent: Bars | null;
  /** Whoever asked has gone. */
  signal?: AbortSignal | undefined;
}

/**
 * Runs what a receipt says once more: the same version, bars and inputs.
 * @throws AppError UNPROCESSABLE when the bars are neither kept nor sent, or the version is suspended.
 */
export async function repeatRun({
  actor,
  receipt,
  sent,
  signal,
}: RepeatRunCall): Promise<{ run: RunOutcome; bars: Bars }> {
  const version = await loadVersion(receipt.version_id);
  if (version.status === "suspended") {
    throw new AppError("UNPROCESSABLE", suspendedWords(version.reviewNotes));
  }
  const large = findBuiltIn(version) !== undefined && sent === null;
  return await withRoomFor({ userId: actor.userId, bars: large ? receipt.bars : 0 }, async () => {
    const bars = await barsOf(receipt, sent);
    const run = await runVersion({
      userId: actor.userId,
      version,
      bars,
      datasetHash: receipt.dataset_hash,
      inputs: InputValues.parse(JSON.parse(receipt.inputs)),
      signal,
    });
    return { run, bars };
  });
}

async function barsOf(receipt: ReceiptRow, sent: Bars | null): Promise<Bars> {
  const found = sent === null ? await readKeptBars(receipt) : { bars: sent, hash: datasetHash(sent) };
  if (found === null) {
    throw new AppError(
      "UNPROCESSABLE",
      "The bars of this run are no longer kept. Send the same bars to reproduce it.",
    );
  }
  if (found.hash === receipt.dataset_hash) return found.bars;
  throw new AppError(
    "UNPROCESSABLE",
    sent === null
      ? "The market data has been corrected since this run. Send the bars of the run to reproduce it."
      : "These are not the bars of this run.",
  );
}

import type { UserActor } from "@/lib/actor";
import { AppError } from "@/lib/errors";
import { loadRun } from "@/lib/indicators/data/get-run";
import { loadVersion } from "@/lib/indicators/data/load-version";
import { readKeptBars } from "@/lib/indicators/data/read-kept-bars";
import type { ReceiptRow } from "@/lib/indicators/data/receipt-row";
import { InputValues, type ReproduceInput, type ReproduceResult } from "@/lib/indicators/schema";
import { runVersion } from "@/lib/indicators/service/run-version";
import { suspendedWords } from "@/lib/indicators/stop-reason";
import { barsFromJson } from "@/lib/market-data/bars-from-json";
import { datasetHash } from "@/lib/market-data/dataset-hash";
import type { Bars } from "@/lib/ta/bars";

export interface ReproduceRunCall {
  actor: UserActor;
  receiptId: string;
  /** Undefined: the request had no JSON body. */
  input: ReproduceInput | undefined;
  /** A body that is not JSON; only an empty one is accepted. */
  bytes?: Uint8Array | undefined;
}

/**
 * Re-runs one of the actor's runs with the same version, bars and inputs, and compares outcome and bytes.
 * @throws AppError NOT_FOUND, UNPROCESSABLE when the bars are not kept any more and are not sent, or the version
 *   is suspended.
 */
export async function reproduceRun(call: ReproduceRunCall): Promise<ReproduceResult> {
  const { actor, receiptId, input = {}, bytes } = call;
  if (bytes !== undefined && bytes.length > 0) {
    throw new AppError("VALIDATION", "Send JSON with the header Content-Type: application/json, or no body.");
  }
  const receipt = await loadRun(actor, receiptId);
  const version = await loadVersion(receipt.version_id);
  if (version.status === "suspended") {
    throw new AppError("UNPROCESSABLE", suspendedWords(version.reviewNotes));
  }
  const bars = await barsOf(receipt, input);
  const run = await runVersion({
    userId: actor.userId,
    version,
    bars,
    datasetHash: receipt.dataset_hash,
    inputs: InputValues.parse(JSON.parse(receipt.inputs)),
  });
  const expected = { outcome: receipt.outcome, outputHash: receipt.output_hash, engine: receipt.engine };
  const actual = {
    outcome: run.failure?.code ?? "ok",
    outputHash: run.outputHash,
    engine: run.engine,
  };
  return {
    receiptId,
    matches: actual.outcome === expected.outcome && actual.outputHash === expected.outputHash,
    expected,
    actual,
    cpuMicros: run.cpuMicros,
    at: new Date().toISOString(),
  };
}

async function barsOf(receipt: ReceiptRow, input: ReproduceInput): Promise<Bars> {
  const sent = input.bars === undefined ? null : barsFromJson(input.bars);
  const bars = sent ?? (await readKeptBars(receipt));
  if (bars === null) {
    throw new AppError(
      "UNPROCESSABLE",
      "The bars of this run are no longer kept. Send the same bars to reproduce it.",
    );
  }
  if (datasetHash(bars) === receipt.dataset_hash) return bars;
  throw new AppError(
    "UNPROCESSABLE",
    sent === null
      ? "The market data has been corrected since this run. Send the bars of the run to reproduce it."
      : "These are not the bars of this run.",
  );
}

import type { UserActor } from "@/lib/actor";
import { AppError } from "@/lib/errors";
import { loadRun } from "@/lib/indicators/data/get-run";
import type { ReproduceInput, ReproduceResult } from "@/lib/indicators/execution-schema";
import { repeatRun } from "@/lib/indicators/service/repeat-run";
import { barsFromJson } from "@/lib/market-data/bars-from-json";
import { releaseOutputs } from "@/lib/sandbox/run-outputs";

export interface ReproduceRunCall {
  actor: UserActor;
  receiptId: string;
  /** Undefined: the request had no JSON body. */
  input: ReproduceInput | undefined;
  /** A body that is not JSON; only an empty one is accepted. */
  bytes?: Uint8Array | undefined;
  /** Whoever asked has gone. */
  signal?: AbortSignal | undefined;
}

/**
 * Re-runs one of the actor's runs with the same version, bars and inputs, and compares outcome and bytes.
 * @throws AppError NOT_FOUND, UNPROCESSABLE when the bars are not kept any more and are not sent, or the version
 *   is suspended.
 */
export async function reproduceRun(call: ReproduceRunCall): Promise<ReproduceResult> {
  const { actor, receiptId, input = {}, bytes, signal } = call;
  if (bytes !== undefined && bytes.length > 0) {
    throw new AppError("VALIDATION", "Send JSON with the header Content-Type: application/json, or no body.");
  }
  const receipt = await loadRun(actor, receiptId);
  const sent = input.bars === undefined ? null : barsFromJson(input.bars);
  const { run } = await repeatRun({ actor, receipt, sent, signal });
  if (run.outputs !== null) releaseOutputs(run.outputs);
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

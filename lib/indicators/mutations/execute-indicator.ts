import type { UserActor } from "@/lib/actor";
import { readDataset } from "@/lib/indicators/data/read-dataset";
import { resolveRun } from "@/lib/indicators/data/resolve-run";
import { findBuiltIn } from "@/lib/indicators/find-built-in";
import { storedBarsMax } from "@/lib/indicators/lane";
import { resolveInputs, storedManifest } from "@/lib/indicators/manifest";
import { recordRun } from "@/lib/indicators/mutations/record-run";
import type { ExecuteInput, ExecuteResult } from "@/lib/indicators/schema";
import { seriesJson } from "@/lib/indicators/series-json";
import { runVersion } from "@/lib/indicators/service/run-version";
import { withdrawnWarning } from "@/lib/indicators/stop-reason";

export interface ExecuteIndicatorCall {
  actor: UserActor;
  /** The indicator's id or slug. */
  ref: string;
  input: ExecuteInput;
}

/**
 * Runs an indicator and keeps a receipt, of failures too. No transaction is open while its code runs.
 * @throws AppError NOT_FOUND, FORBIDDEN (no licence), UNPROCESSABLE (suspended), VALIDATION (bars, inputs),
 *   SANDBOX_* (the receipt's outcome), UNAVAILABLE (no receipt: nothing ran).
 */
export async function executeIndicator({ actor, ref, input }: ExecuteIndicatorCall): Promise<ExecuteResult> {
  const version = await resolveRun(ref, actor, input.version);
  const inputs = resolveInputs(storedManifest(version.manifest), input.inputs);
  const dataset = await readDataset(input, storedBarsMax({ builtIn: findBuiltIn(version)?.id ?? null }));
  const { userId } = actor;
  const run = await runVersion({ userId, version, bars: dataset.bars, datasetHash: dataset.hash, inputs });
  const receipt = await recordRun({ actor, version, dataset, inputs, run });
  if (run.failure !== null) throw run.failure;
  return {
    version: receipt.version,
    outputs: seriesJson(run.outputs),
    time: Array.from(dataset.bars.time),
    warning: withdrawnWarning(version),
    receipt,
  };
}

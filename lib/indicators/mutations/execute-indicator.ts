import type { UserActor } from "@/lib/actor";
import { countDatasetBars, readDataset } from "@/lib/indicators/data/read-dataset";
import { resolveRun } from "@/lib/indicators/data/resolve-run";
import type { ExecuteInput, ExecuteResult } from "@/lib/indicators/execution-schema";
import { findBuiltIn } from "@/lib/indicators/find-built-in";
import { storedBarsMax } from "@/lib/indicators/lane";
import { resolveInputs, storedManifest } from "@/lib/indicators/manifest";
import { recordRun } from "@/lib/indicators/mutations/record-run";
import type { RunAnswer } from "@/lib/indicators/packed-run";
import { runJson } from "@/lib/indicators/series-json";
import { withRoomFor } from "@/lib/indicators/service/large-runs";
import { runVersion } from "@/lib/indicators/service/run-version";
import { withdrawnWarning } from "@/lib/indicators/stop-reason";
import type { Bars } from "@/lib/ta/bars";

export interface ExecuteIndicatorCall {
  actor: UserActor;
  /** The indicator's id or slug. */
  ref: string;
  input: ExecuteInput;
  /** Bars that came with the request and are checked already. */
  sent?: Bars | undefined;
  /** Whoever asked has gone: a run that still waits is dropped, without a receipt. */
  signal?: AbortSignal | undefined;
}

/**
 * Runs an indicator and keeps a receipt, of failures too. No transaction is open while its code runs.
 * @throws AppError NOT_FOUND, FORBIDDEN (no licence), UNPROCESSABLE (suspended), VALIDATION (bars, inputs),
 *   SANDBOX_* (the receipt's outcome), UNAVAILABLE (no receipt: nothing ran).
 */
export async function runIndicator(call: ExecuteIndicatorCall): Promise<RunAnswer> {
  const { actor, ref, input, sent, signal } = call;
  const version = await resolveRun(ref, actor, input.version);
  const inputs = resolveInputs(storedManifest(version.manifest), input.inputs);
  const builtIn = findBuiltIn(version)?.id ?? null;
  const storedMax = storedBarsMax({ builtIn });
  const given = { ...input, sent };
  const { userId } = actor;
  const storedBars = builtIn === null ? 0 : await countDatasetBars(given, storedMax);
  return await withRoomFor({ userId, bars: storedBars }, async () => {
    const dataset = await readDataset(given, storedMax);
    const { bars, hash } = dataset;
    const run = await runVersion({ userId, version, bars, datasetHash: hash, inputs, signal });
    const receipt = await recordRun({ actor, version, dataset, inputs, run });
    if (run.failure !== null) throw run.failure;
    return {
      version: receipt.version,
      outputs: run.outputs,
      time: bars.time,
      warning: withdrawnWarning(version),
      receipt,
    };
  });
}

/** `runIndicator` with its series as JSON. Throws like it. */
export async function executeIndicator(call: ExecuteIndicatorCall): Promise<ExecuteResult> {
  return runJson(await runIndicator(call));
}

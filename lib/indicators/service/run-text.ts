import type { UserActor } from "@/lib/actor";
import { sha256Hex } from "@/lib/canonical-json";
import { readDataset } from "@/lib/indicators/data/read-dataset";
import { outputHash } from "@/lib/indicators/execution-hash";
import { resolveInputs } from "@/lib/indicators/manifest";
import { seriesJson } from "@/lib/indicators/series-json";
import { describeSource } from "@/lib/indicators/service/describe-source";
import { runVersion } from "@/lib/indicators/service/run-version";
import type { StudioRunInput, StudioRunResult } from "@/lib/indicators/studio-schema";
import { SANDBOX_LIMITS } from "@/lib/sandbox/limits";
import { releaseOutputs } from "@/lib/sandbox/run-outputs";

/**
 * Runs the text of an editor on bars. It is no version, so nothing is stored and there is no receipt.
 * @throws AppError VALIDATION (bars, inputs), NOT_FOUND (symbol), SANDBOX_* or UNAVAILABLE.
 */
export async function runText(
  actor: UserActor,
  input: StudioRunInput,
  signal?: AbortSignal,
): Promise<StudioRunResult> {
  const { userId } = actor;
  const dataset = await readDataset(input, SANDBOX_LIMITS.bars);
  const { source, manifest } = await describeSource(input.source, userId);
  const run = await runVersion({
    userId,
    version: { source, sourceHash: sha256Hex(source), manifest, indicator: { builtin: false } },
    bars: dataset.bars,
    datasetHash: dataset.hash,
    inputs: resolveInputs(manifest, input.inputs),
    signal,
  });
  if (run.failure !== null) throw run.failure;
  const { outputs, cpuMicros, peakMemoryKb, engine } = run;
  const series = { outputs: seriesJson(outputs), outputHash: outputHash(outputs) };
  releaseOutputs(outputs);
  return {
    manifest,
    ...series,
    bars: dataset.bars.time.length,
    cpuMicros,
    peakMemoryKb,
    engine,
  };
}

import { AppError } from "@/lib/errors";
import type { IndicatorVersionModel } from "@/lib/generated/prisma/models";
import { storedManifest } from "@/lib/indicators/manifest";
import type { InputValues } from "@/lib/indicators/schema";
import { sandbox } from "@/lib/sandbox/service";
import type { Bars } from "@/lib/ta/bars";

export interface VersionRun {
  /** Whose share of the sandbox this uses. */
  userId: string;
  version: Pick<IndicatorVersionModel, "source" | "sourceHash" | "manifest">;
  bars: Bars;
  datasetHash: string;
  /** After defaults. */
  inputs: InputValues;
}

/** What the guest code did; `failure` is one of the SANDBOX_* errors. */
export type RunOutcome = { cpuMicros: number; peakMemoryKb: number; engine: string } & (
  | { outputs: Record<string, Float64Array>; failure: null }
  | { outputs: null; failure: AppError }
);

/**
 * Runs a version in the sandbox: the only way guest code runs.
 * @throws AppError UNAVAILABLE or VALIDATION; what the guest did wrong is an outcome, not an exception.
 */
export async function runVersion(run: VersionRun): Promise<RunOutcome> {
  const { userId, version, bars, datasetHash, inputs } = run;
  try {
    const result = await sandbox().run({
      userId,
      source: version.source,
      sourceHash: version.sourceHash,
      bars,
      barsKey: datasetHash,
      inputs,
      expectedOutputs: storedManifest(version.manifest).outputs.map(({ key }) => key),
    });
    const { outputs, cpuMicros, peakMemoryKb, engine } = result;
    return { outputs, failure: null, cpuMicros, peakMemoryKb, engine };
  } catch (error) {
    if (!(error instanceof AppError) || !error.code.startsWith("SANDBOX_")) throw error;
    // A stopped guest leaves no measure behind.
    return {
      outputs: null,
      failure: error,
      cpuMicros: 0,
      peakMemoryKb: 0,
      engine: sandbox().engine(),
    };
  }
}

import type { AppError } from "@/lib/errors";
import type { IndicatorVersionModel } from "@/lib/generated/prisma/models";
import { storedManifest } from "@/lib/indicators/manifest";
import type { InputValues } from "@/lib/indicators/schema";
import type { JobCost } from "@/lib/sandbox/protocol";
import { SandboxError } from "@/lib/sandbox/sandbox-error";
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

/** What the guest code did and cost; `failure` is one of the SANDBOX_* errors. */
export type RunOutcome = JobCost & { engine: string } & (
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
    return { ...result, failure: null };
  } catch (error) {
    if (!(error instanceof SandboxError) || error.code === "VALIDATION") throw error;
    return { ...error.cost, outputs: null, failure: error, engine: error.engine };
  }
}

import type { AppError } from "@/lib/errors";
import type { IndicatorVersionModel } from "@/lib/generated/prisma/models";
import { outputHash } from "@/lib/indicators/execution-hash";
import type { InputValues } from "@/lib/indicators/execution-schema";
import { findBuiltIn, type StoredCode } from "@/lib/indicators/find-built-in";
import { laneOf } from "@/lib/indicators/lane";
import { storedManifest } from "@/lib/indicators/manifest";
import { type LibraryRun, libraryEngine, runInLibrary } from "@/lib/indicators/service/run-in-library";
import type { JobCost } from "@/lib/sandbox/protocol";
import { errorCodeOf, SandboxError } from "@/lib/sandbox/sandbox-error";
import { sandbox } from "@/lib/sandbox/service";
import { countRun } from "@/lib/sandbox/service/metrics";
import type { Bars } from "@/lib/ta/bars";

export interface VersionRun {
  /** Whose share of the machine this uses. */
  userId: string;
  version: Pick<IndicatorVersionModel, "source" | "manifest"> & StoredCode;
  bars: Bars;
  datasetHash: string;
  /** After defaults. */
  inputs: InputValues;
  /** Whoever asked has gone: what still waits for the sandbox is dropped. */
  signal?: AbortSignal | undefined;
}

/** What the code did and cost; `failure` is one of the SANDBOX_* errors. */
export type RunOutcome = JobCost & { engine: string } & (
    | { outputs: Record<string, Float64Array>; outputHash: string; failure: null }
    | { outputs: null; outputHash: null; failure: AppError }
  );

/**
 * Runs a version: people's code in the sandbox, the only way it ever runs; the library's own as plain code.
 * @throws AppError UNAVAILABLE or VALIDATION; what the code did wrong is an outcome, not an exception.
 */
export async function runVersion(run: VersionRun): Promise<RunOutcome> {
  const { userId, version, bars, inputs } = run;
  const definition = findBuiltIn(version);
  const lane = laneOf({ builtIn: definition?.id ?? null, bars: bars.close.length });
  if (definition === undefined || lane === "sandbox") return await runInSandbox(run);
  return await runPlain({ userId, definition, bars, inputs, lane });
}

async function runPlain(run: LibraryRun): Promise<RunOutcome> {
  const engine = libraryEngine();
  const result = await runInLibrary(run);
  const outcome = result.failure === null ? "ok" : errorCodeOf(result.failure);
  countRun("builtin", outcome, result.wallMs / 1_000);
  if (result.failure === null) return { ...result, engine };
  const { cpuMicros, peakMemoryKb, wallMs } = result;
  const cost = { cpuMicros, peakMemoryKb, wallMs };
  const failure = new SandboxError(result.failure, { cost, engine, detail: `built-in ${run.definition.id}` });
  return { ...cost, outputs: null, outputHash: null, failure, engine };
}

async function runInSandbox(run: VersionRun): Promise<RunOutcome> {
  const { userId, version, bars, datasetHash, inputs, signal } = run;
  try {
    const result = await sandbox().run({
      userId,
      source: version.source,
      sourceHash: version.sourceHash,
      bars,
      barsKey: datasetHash,
      inputs,
      signal,
      expectedOutputs: storedManifest(version.manifest).outputs.map(({ key }) => key),
    });
    return { ...result, outputHash: outputHash(result.outputs), failure: null };
  } catch (error) {
    if (!(error instanceof SandboxError) || error.code === "VALIDATION") throw error;
    return { ...error.cost, outputs: null, outputHash: null, failure: error, engine: error.engine };
  }
}

import { availableParallelism } from "node:os";
import path from "node:path";
import { crashFailure } from "@/lib/sandbox/failure";
import { SANDBOX_LIMITS } from "@/lib/sandbox/limits";
import type { IndicatorManifest } from "@/lib/sandbox/manifest";
import { parseManifest } from "@/lib/sandbox/manifest-schema";
import { sandboxError } from "@/lib/sandbox/sandbox-error";
import { checkRequest, checkSource, type SandboxRequest } from "@/lib/sandbox/sandbox-request";
import { decodeSeriesFrame } from "@/lib/sandbox/series-frame";
import { planLaunch } from "@/lib/sandbox/service/confinement";
import type { PoolJob } from "@/lib/sandbox/service/job";
import { type SandboxStatus, WorkerPool } from "@/lib/sandbox/service/pool";
import type { JobAnswer } from "@/lib/sandbox/service/worker-process";
import { singleton } from "@/lib/singleton";

export interface SandboxPoolOptions {
  /** The built worker (`npm run sandbox:build`). */
  workerFile?: string;
  /** Runs at a time; one more process waits as a hot spare. Default: the cores of the machine. */
  concurrency?: number;
  /** Wall time of a run in ms; tests make it shorter. */
  wallMs?: number;
}

/** The series of a run, in declared order. NaN is "not defined yet"; there are no infinities. */
export interface SandboxRun {
  outputs: Record<string, Float64Array>;
  cpuMicros: number;
  /** Heap and buffers the isolate had committed when the run ended. */
  peakMemoryKb: number;
  wallMs: number;
  /** Engine and library version: equal engines give equal bytes. */
  engine: string;
}

export interface SandboxPool {
  /**
   * Runs a source over bars in a fresh isolate of another process.
   * @throws AppError SANDBOX_* for what the source did, VALIDATION for bars or inputs, UNAVAILABLE (with
   * `retryAfterSeconds`) when the queue is full, the user has two jobs, or no worker starts.
   */
  run(request: SandboxRequest): Promise<SandboxRun>;
  /** Reads what a source declares, without running its `compute`. Throws like `run`. */
  describe(source: string, userId?: string): Promise<IndicatorManifest>;
  status(): SandboxStatus;
  /** Process ids of the workers, for tests and benches. */
  pids(): number[];
  /** Ends every worker; resolves when they have exited. */
  stop(): Promise<void>;
}

const NO_VALUES = new Float64Array(0);
const NO_BARS = {
  time: NO_VALUES,
  open: NO_VALUES,
  high: NO_VALUES,
  low: NO_VALUES,
  close: NO_VALUES,
  volume: NO_VALUES,
};

/** Starts the workers of a pool. */
export function createSandboxPool(options: SandboxPoolOptions = {}): SandboxPool {
  const workers = new WorkerPool({
    plan: planLaunch(options.workerFile ?? path.resolve("dist/sandbox/worker.mjs")),
    concurrency: options.concurrency ?? availableParallelism(),
    wallMs: options.wallMs ?? SANDBOX_LIMITS.wallMs,
  });
  return {
    run: async (request) => runIn(workers, request),
    describe: async (source, userId = "describe") => describeIn(workers, source, userId),
    status: () => workers.status(),
    pids: () => workers.pids(),
    stop: () => workers.stop(),
  };
}

async function runIn(workers: WorkerPool, request: SandboxRequest): Promise<SandboxRun> {
  checkRequest(request);
  const { userId, source, bars, barsKey, inputs } = request;
  const expected = request.expectedOutputs === undefined ? null : [...request.expectedOutputs];
  const inputsJson = JSON.stringify(inputs);
  const job = {
    userId,
    mode: "run" as const,
    source,
    language: request.language ?? ("ts" as const),
    bars,
    barsKey,
    inputsJson,
    expected,
  };
  const { answer, engine } = await submit(workers, job);
  const detail = `source ${request.sourceHash}`;
  if (answer.type === "failed") throw sandboxError(answer, detail);
  const series = answer.type === "series" ? decodeSeriesFrame(answer.frame, bars.close.length) : null;
  if (series === null) throw sandboxError(crashFailure(), `${detail}: the answer is not a frame`);
  const { cpuMicros, peakMemoryKb, wallMs } = answer;
  return { outputs: Object.fromEntries(series), cpuMicros, peakMemoryKb, wallMs, engine };
}

async function describeIn(workers: WorkerPool, source: string, userId: string): Promise<IndicatorManifest> {
  checkSource(source);
  const job = {
    userId,
    mode: "describe" as const,
    source,
    language: "ts" as const,
    bars: NO_BARS,
    barsKey: "",
    inputsJson: "{}",
    expected: null,
  };
  const { answer } = await submit(workers, job);
  if (answer.type === "failed") throw sandboxError(answer, "describe");
  const manifest = answer.type === "manifest" ? parseManifest(answer.json) : null;
  if (manifest === null) throw sandboxError(crashFailure(), "describe: the answer is not a manifest");
  return manifest;
}

function submit(
  workers: WorkerPool,
  job: Omit<PoolJob, "answered" | "refused" | "waitTimer">,
): Promise<{ answer: JobAnswer; engine: string }> {
  return new Promise((resolve, reject) => {
    workers.submit({
      ...job,
      waitTimer: undefined,
      answered: (answer, engine) => resolve({ answer, engine }),
      refused: reject,
    });
  });
}

/** The pool of this web process, started at first use and shared by every bundle of it. */
export function sandboxPool(): SandboxPool {
  return singleton("sandbox", createSandboxPool);
}

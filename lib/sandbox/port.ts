import type { IndicatorManifest } from "@/lib/sandbox/manifest";
import type { RunOutputs } from "@/lib/sandbox/run-outputs";
import type { SandboxRequest } from "@/lib/sandbox/sandbox-request";
import type { SandboxStatus } from "@/lib/sandbox/status";

export interface SandboxRun {
  /**
   * NaN is "not defined yet"; there are no infinities. Whoever has read them may give their memory back with
   * `releaseOutputs`.
   */
  outputs: RunOutputs;
  cpuMicros: number;
  /** Heap and buffers the isolate had committed when the run ended. */
  peakMemoryKb: number;
  wallMs: number;
  /** Engine and library version: equal engines give equal bytes. */
  engine: string;
}

/** Where guest code runs, whatever carries it there. */
export interface Sandbox {
  /**
   * Runs a source over bars in a fresh isolate of another process.
   * @throws AppError SANDBOX_* for what the source did, VALIDATION for bars or inputs, UNAVAILABLE (with
   * `retryAfterSeconds`) when the queue is full, the user has two jobs, whoever asked has gone before the run began, or
   * the sandbox cannot be reached.
   */
  run(request: SandboxRequest): Promise<SandboxRun>;
  /** Reads what a source declares, without running its `compute`. Throws like `run`. */
  describe(source: string, userId?: string): Promise<IndicatorManifest>;
  /** Asks for workers, queue and guards. @throws AppError UNAVAILABLE when nobody answers. */
  status(): Promise<SandboxStatus>;
  /** The engine of the newest answer; empty before the first. */
  engine(): string;
  /** Ends what belongs to this process; resolves when it has ended. */
  stop(): Promise<void>;
}

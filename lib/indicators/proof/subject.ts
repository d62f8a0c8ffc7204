import type { InputValues } from "@/lib/indicators/execution-schema";
import type { Manifest } from "@/lib/indicators/manifest-schema";
import type { Bars } from "@/lib/ta/bars";

/** One run that the proof or a gate asks for; inputs left out take their defaults. */
export interface SubjectJob {
  bars: Bars;
  inputs: InputValues;
}

/** What a run gave and what it took. */
export interface MeasuredRun {
  outputs: Readonly<Record<string, Float64Array>>;
  cpuMicros: number;
  peakMemoryKb: number;
}

/**
 * An indicator that can be run: a source in a sandbox, or a built-in as plain code. The proof and the gates know
 * nothing else of it.
 */
export interface Subject {
  readonly manifest: Manifest;
  /** @throws AppError SANDBOX_* for what the indicator did. */
  run(job: SubjectJob): Promise<MeasuredRun>;
}

/** Where sources are read and run. */
export interface GuestPort {
  /** @throws AppError SANDBOX_* when the source does not compile or declares nonsense. */
  describe(source: string): Promise<Manifest>;
  /** @throws AppError SANDBOX_* for what the source did. */
  run(job: SubjectJob & { source: string; manifest: Manifest }): Promise<MeasuredRun>;
}

/** A source behind a port, once it is described. */
export function subjectOf(port: GuestPort, source: string, manifest: Manifest): Subject {
  return { manifest, run: (job) => port.run({ ...job, source, manifest }) };
}

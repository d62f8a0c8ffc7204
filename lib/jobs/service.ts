import type { JobFacts } from "@/lib/jobs/schema";
import { singleton } from "@/lib/singleton";

/** What drives the jobs of this process; given by `inngest/` at start, since calls go down only. */
export interface JobEngine {
  /** `server`: an Inngest server keeps runs and steps, and cancels them. */
  kind: "embedded" | "server";
  jobs: readonly JobFacts[];
  /** Asks for a run outside the schedule; `runId` is the row that waits for it. */
  requestRun(order: { job: string; runId: string; cause: string }): Promise<void>;
  /** Tells the functions that listen; `id` names the fact, so that it is told once. */
  announce(news: { name: string; id: string; data: Readonly<Record<string, unknown>> }): Promise<void>;
  /** Ends a run of the embedded executor; nothing happens to one that has ended. */
  cancelRun(runKey: string): Promise<void>;
  /** Null with an Inngest server: its own dashboard tells. */
  health(): Promise<JobEngineHealth | null>;
}

export interface JobEngineHealth {
  running: boolean;
  /** Jobs this process works on at this moment. */
  active: number;
  /** How long the oldest job that could run has waited, in ms; 0 when none waits. */
  oldestWaitingMs: number;
}

function place(): { engine: JobEngine | null } {
  return singleton("job-engine", () => ({ engine: null }));
}

/** Called once at start; again after a hot reload, with the functions as they are then. */
export function provideJobEngine(engine: JobEngine | null): void {
  place().engine = engine;
}

/** Null where no jobs are driven: in scripts, and until the start has come that far. */
export function jobEngine(): JobEngine | null {
  return place().engine;
}

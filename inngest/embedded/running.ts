import { singleton } from "@/lib/singleton";

/** What the rest of the process may ask of the embedded executor. */
export interface RunningExecutor {
  /** Stands in for the network in the SDK's client: every request it would send to a server ends here. */
  fetch: typeof fetch;
  /** Ends a run now: nothing it still does is kept. False, and nothing happens, when it has ended or never was. */
  cancelRun: (runId: string) => Promise<boolean>;
  /** Starts a new run on the events of an ended one. @returns its id. @throws AppError NOT_FOUND, CONFLICT. */
  rerun: (runId: string) => Promise<string>;
  health: () => Promise<ExecutorHealth>;
  /** Takes no more jobs, finishes the turns under way, closes its connections. */
  stop: () => Promise<void>;
}

export interface ExecutorHealth {
  running: boolean;
  /** Queue jobs this process works on at this moment. */
  active: number;
  /** How long the oldest job that could run has waited, in ms; 0 when none waits. */
  oldestWaitingMs: number;
}

interface Holder {
  executor: RunningExecutor | undefined;
}

// Next bundles routes and instrumentation apart; both find the executor here.
function holder(): Holder {
  return singleton<Holder>("embedded-executor", () => ({ executor: undefined }));
}

/** The executor of this process; undefined when jobs run on an Inngest server or the process starts none. */
export function runningExecutor(): RunningExecutor | undefined {
  return holder().executor;
}

export function setRunningExecutor(executor: RunningExecutor | undefined): void {
  holder().executor = executor;
}

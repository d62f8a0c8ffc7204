/** What holds a worker process besides the isolate. Shown by the health endpoint. */
export interface Confinement {
  /** Node's permission model: no file but the worker's own, no spawn, no threads. */
  permission: boolean;
  /** Address space, CPU seconds, open files, no written files, no core dumps. */
  prlimit: boolean;
  /** The worker dies with its parent, even when it is stuck, and gains no privileges. */
  parentDeathSignal: boolean;
  /** Resident memory is watched by the parent. */
  memoryWatch: boolean;
  emptyEnvironment: true;
}

/** For the health endpoint and the metrics. */
export interface SandboxStatus {
  /** Processes that are ready, the spare included. */
  workers: number;
  /** Jobs at a time. */
  concurrency: number;
  busy: number;
  queued: number;
  /** Empty until the first worker is ready. */
  engine: string;
  confinement: Confinement;
}

/** Every number that bounds a run, in the sandbox or as plain code. Units are in the names; `MB` is 1,048,576 bytes. */
export interface SandboxLimits {
  /** From the moment a worker takes the job until its answer, stripping of TypeScript included. */
  wallMs: number;
  /** Share of `wallMs` that reading the source may take. */
  stripMs: number;
  /** The worker disposes the isolate this long after the timeout of the call. */
  watchdogGraceMs: number;
  /** The parent kills the process this long after `wallMs`. */
  killGraceMs: number;
  /** V8 heap and array buffers of one run. */
  isolateMemoryMb: number;
  /** Resident memory at which the parent kills the worker process. */
  workerMemoryMb: number;
  workerMemoryPollMs: number;
  /**
   * One isolate reserves 0.6 GB of addresses (V8's code range), Node itself 1.1 GB, and a disposed isolate may
   * keep its own for a moment: at 3 GB an honest worker dies of "failed to reserve virtual memory".
   */
  addressSpaceBytes: number;
  /** CPU seconds of one worker process in its whole life; stops orphans. */
  workerCpuSeconds: number;
  workerOpenFiles: number;
  /** A worker that has been busy this long is replaced before `workerCpuSeconds` can hit an honest run. */
  workerBusyMsMax: number;
  workerStartMs: number;
  workerNiceness: number;
  /** Bars held by one worker for later runs. */
  workerBarsCacheBytes: number;
  workerSourceCacheBytes: number;
  sourceBytes: number;
  strippedCharacters: number;
  nestingDepth: number;
  bars: number;
  outputSeries: number;
  outputBytes: number;
  inputs: number;
  enumOptions: number;
  nameCharacters: number;
  titleCharacters: number;
  errorCharacters: number;
  manifestCharacters: number;
  queueJobs: number;
  /** Running and queued together, for one user. */
  userJobs: number;
  queueWaitMs: number;
  /** Bars a sandbox service holds for all its workers. */
  serviceBarsCacheBytes: number;
  /** What the way to a sandbox service and back may take besides waiting and running. */
  serviceTravelMs: number;
  /** Up to here a built-in runs as plain code on the web process's own thread; beyond it in a worker thread. */
  processBars: number;
  /** The same for the built-ins that take microseconds a bar. */
  processBarsSlow: number;
  /** Stored bars that one run of a built-in may read. */
  libraryBars: number;
  libraryOutputBytes: number;
  /** Runs of built-ins on more than `processBars` stored bars at once: each holds its bars in memory. */
  largeRuns: number;
  largeRunsWaiting: number;
  /** Values that a worker thread writes as text at a time. */
  threadTextValues: number;
  /** A JSON body that is larger is read in a worker thread. */
  threadJsonBytes: number;
  threads: number;
  threadQueueTasks: number;
  /** A thread that is at one task for longer is ended and replaced. */
  threadTaskMs: number;
}

export const SANDBOX_LIMITS: Readonly<SandboxLimits> = {
  wallMs: 2_000,
  stripMs: 1_000,
  watchdogGraceMs: 50,
  killGraceMs: 250,
  isolateMemoryMb: 64,
  workerMemoryMb: 512,
  workerMemoryPollMs: 25,
  addressSpaceBytes: 4 * 1024 ** 3,
  workerCpuSeconds: 1_800,
  workerOpenFiles: 256,
  workerBusyMsMax: 600_000,
  workerStartMs: 10_000,
  workerNiceness: 10,
  workerBarsCacheBytes: 64 * 1024 ** 2,
  workerSourceCacheBytes: 8 * 1024 ** 2,
  sourceBytes: 64 * 1024,
  strippedCharacters: 512 * 1024,
  nestingDepth: 200,
  bars: 100_000,
  outputSeries: 64,
  outputBytes: 32 * 1024 ** 2,
  inputs: 64,
  enumOptions: 64,
  nameCharacters: 64,
  titleCharacters: 80,
  errorCharacters: 300,
  manifestCharacters: 256 * 1024,
  queueJobs: 100,
  userJobs: 2,
  queueWaitMs: 30_000,
  serviceBarsCacheBytes: 256 * 1024 ** 2,
  serviceTravelMs: 5_000,
  processBars: 50_000,
  processBarsSlow: 1_000,
  libraryBars: 1_000_000,
  libraryOutputBytes: 64 * 1024 ** 2,
  largeRuns: 2,
  largeRunsWaiting: 32,
  threadTextValues: 64 * 1024,
  threadJsonBytes: 1024 ** 2,
  threads: 2,
  threadQueueTasks: 32,
  threadTaskMs: 10_000,
};

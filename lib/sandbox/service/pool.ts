import { AppError } from "@/lib/errors";
import { SANDBOX_LIMITS } from "@/lib/sandbox/limits";
import type { JobAnswer, JobHeader } from "@/lib/sandbox/protocol";
import { busyError, goneError } from "@/lib/sandbox/sandbox-error";
import type { LaunchPlan } from "@/lib/sandbox/service/confinement";
import type { PoolJob } from "@/lib/sandbox/service/job";
import { JobQueue } from "@/lib/sandbox/service/job-queue";
import { countDropped, countWait } from "@/lib/sandbox/service/metrics";
import { type WorkerListener, WorkerProcess } from "@/lib/sandbox/service/worker-process";
import type { SandboxStatus } from "@/lib/sandbox/status";
import type { Delivery, Order, Transport } from "@/lib/sandbox/transport";
import { packedBarsBytes } from "@/lib/ta/packed-bars";

export interface PoolShape {
  plan: LaunchPlan;
  /** Jobs at a time; one more process is kept as a hot spare. */
  concurrency: number;
  wallMs: number;
}

/** After this many starts in a row that never became ready, the pool waits for the next job before it tries again. */
const FAILED_STARTS_MAX = 3;
/** After a job ends this way the process is replaced: a thread of it may still be busy with the guest. */
const REPLACED_AFTER: ReadonlySet<string> = new Set(["TIMEOUT", "MEMORY", "CRASHED"]);

/** A worker needs about as long to build its next isolate. */
const REST_MS = 3;
/** As many bytes of bars are sent in less time than that. */
const SENT_AT_ONCE_BYTES = 512 * 1024;

/** Carries orders to child processes of this one: keeps them, the queue, and who runs what. */
export class WorkerPool implements Transport, WorkerListener {
  readonly #shape: PoolShape;
  readonly #workers = new Set<WorkerProcess>();
  readonly #queue = new JobQueue<PoolJob>();
  readonly #running = new Map<WorkerProcess, PoolJob>();
  readonly #jobsOfUser = new Map<string, number>();
  #engine = "";
  #lastId = 0;
  #failedStarts = 0;
  #stopped: (() => void) | undefined;
  #stopping: Promise<void> | undefined;

  constructor(shape: PoolShape) {
    this.#shape = shape;
    this.#fill();
  }

  async status(): Promise<SandboxStatus> {
    const ready = [...this.#workers].filter(({ state }) => state === "idle" || state === "busy");
    const lowPriority = ready.at(-1)?.lowPriority ?? { on: false, why: "no worker is ready" };
    const { concurrency, plan } = this.#shape;
    return {
      workers: ready.length,
      concurrency,
      busy: this.#running.size,
      queued: this.#queue.size,
      engine: this.#engine,
      confinement: { ...plan.confinement, lowPriority },
    };
  }

  pids(only?: "busy"): number[] {
    const workers = [...this.#workers].filter(({ state }) => only === undefined || state === only);
    return workers.flatMap(({ pid }) => (pid === undefined ? [] : [pid]));
  }

  /**
   * @throws AppError UNAVAILABLE when the pool is stopped, the queue is full, the user has two jobs already or whoever
   *   ordered has gone.
   */
  deliver(order: Order, signal?: AbortSignal): Promise<Delivery> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) throw goneError();
      const queuedMs = performance.now();
      const job = { order, answered: resolve, refused: reject, queuedMs, waitTimer: undefined };
      this.#enqueue(job);
      signal?.addEventListener("abort", () => this.#drop(job), { once: true });
    });
  }

  #enqueue(job: PoolJob): void {
    const { userId } = job.order;
    if (this.#stopping !== undefined) throw busyError("The sandbox is shutting down.", 5);
    const mine = this.#jobsOfUser.get(userId) ?? 0;
    if (mine >= SANDBOX_LIMITS.userJobs) throw busyError(`You have ${mine} runs in the sandbox already.`, 1);
    if (this.#queue.size >= SANDBOX_LIMITS.queueJobs) throw busyError("The sandbox is busy.", 2);
    this.#jobsOfUser.set(userId, mine + 1);
    this.#queue.push(userId, job);
    if (this.#failedStarts >= FAILED_STARTS_MAX) this.#failedStarts = FAILED_STARTS_MAX - 1;
    this.#fill();
    this.#dispatch();
    if ([...this.#running.values()].includes(job)) return;
    job.waitTimer = setTimeout(() => this.#giveUp(job), SANDBOX_LIMITS.queueWaitMs);
  }

  /** Ends every process; jobs that wait or run are refused. Resolves when all have exited. */
  stop(): Promise<void> {
    if (this.#stopping !== undefined) return this.#stopping;
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#stopping = promise;
    this.#stopped = resolve;
    for (const job of this.#queue.drain()) this.#refuse(job, busyError("The sandbox is shutting down.", 5));
    for (const worker of this.#workers) worker.kill("stop");
    if (this.#workers.size === 0) resolve();
    return promise;
  }

  ready(_worker: WorkerProcess, engine: string): void {
    this.#engine = engine;
    this.#failedStarts = 0;
    this.#dispatch();
  }

  answered(worker: WorkerProcess, answer: JobAnswer): void {
    const job = this.#running.get(worker);
    this.#running.delete(worker);
    // To the end of the set: whoever has waited longest comes first, and has its next isolate built.
    if (this.#workers.delete(worker)) this.#workers.add(worker);
    if (answer.type === "failed" && REPLACED_AFTER.has(answer.code)) worker.kill("replaced");
    else if (worker.busyMs > SANDBOX_LIMITS.workerBusyMsMax) worker.kill("retired");
    if (job !== undefined) {
      this.#release(job);
      job.answered({ answer, engine: this.#engine });
    }
    this.#dispatch();
  }

  ended(worker: WorkerProcess): void {
    this.#workers.delete(worker);
    if (!worker.everReady) this.#failedStarts += 1;
    if (this.#stopping === undefined) this.#fill();
    else if (this.#workers.size === 0) this.#stopped?.();
    if (this.#workers.size === 0 && this.#failedStarts >= FAILED_STARTS_MAX) this.#refuseAll(worker.stderr);
  }

  #fill(): void {
    while (this.#workers.size <= this.#shape.concurrency && this.#failedStarts < FAILED_STARTS_MAX) {
      this.#workers.add(new WorkerProcess(this.#shape.plan, this));
    }
  }

  #dispatch(): void {
    while (this.#running.size < this.#shape.concurrency && this.#queue.size > 0) {
      const idle = [...this.#workers].filter(({ state }) => state === "idle");
      if (idle.length === 0) return;
      const job = this.#queue.shift();
      const worker = job && workerFor(job.order, idle);
      if (job === undefined || worker === undefined) return;
      clearTimeout(job.waitTimer);
      countWait((performance.now() - job.queuedMs) / 1_000);
      this.#running.set(worker, job);
      this.#assign(worker, job.order);
    }
  }

  #assign(worker: WorkerProcess, order: Order): void {
    const { mode, source, language, dataset, inputs, expected } = order;
    const barsKey = barsKeyOf(order);
    const { send, evict } = worker.bars.admit(barsKey, packedBarsBytes(dataset.bars));
    this.#lastId += 1;
    const header: JobHeader = {
      type: "job",
      id: this.#lastId,
      mode,
      source,
      language,
      wallMs: this.#shape.wallMs,
      bars: dataset.bars,
      barsKey,
      evict,
      inputsJson: JSON.stringify(inputs),
      expected,
    };
    worker.assign(header, send ? dataset.pack() : null);
  }

  #giveUp(job: PoolJob): void {
    if (this.#queue.remove(job.order.userId, job)) this.#refuse(job, busyError("The sandbox is busy.", 5));
  }

  #drop(job: PoolJob): void {
    if (!this.#queue.remove(job.order.userId, job)) return;
    countDropped();
    this.#refuse(job, goneError());
  }

  #refuseAll(stderr: string): void {
    const detail = `sandbox workers do not start (npm run sandbox:build?): ${stderr}`;
    const error = new AppError("UNAVAILABLE", "The sandbox cannot start.", { detail, retryAfterSeconds: 10 });
    for (const job of this.#queue.drain()) this.#refuse(job, error);
  }

  #refuse(job: PoolJob, error: AppError): void {
    clearTimeout(job.waitTimer);
    this.#release(job);
    job.refused(error);
  }

  #release({ order: { userId } }: PoolJob): void {
    const left = (this.#jobsOfUser.get(userId) ?? 1) - 1;
    if (left > 0) this.#jobsOfUser.set(userId, left);
    else this.#jobsOfUser.delete(userId);
  }
}

/**
 * One that holds the bars and has had the time to build its next isolate; else, when the bars are few, one that had
 * the time: to send them is quicker than to wait. Of equals the one that rested longest.
 */
function workerFor(order: Order, idle: readonly WorkerProcess[]): WorkerProcess | undefined {
  const key = barsKeyOf(order);
  const holding = idle.filter(({ bars }) => bars.has(key));
  const rested = ({ restedMs }: WorkerProcess) => restedMs >= REST_MS;
  const sendable = packedBarsBytes(order.dataset.bars) <= SENT_AT_ONCE_BYTES ? idle.find(rested) : undefined;
  return holding.find(rested) ?? sendable ?? holding[0] ?? idle[0];
}

/** The number of bars is part of the key: one key for two lengths would be the caller's error, not a crash. */
function barsKeyOf({ dataset }: Order): string {
  return `${dataset.bars}:${dataset.key}`;
}

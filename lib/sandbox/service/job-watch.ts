import { SANDBOX_LIMITS } from "@/lib/sandbox/limits";
import type { JobCost } from "@/lib/sandbox/protocol";
import { cpuMicrosOf, residentBytes } from "@/lib/sandbox/service/process-usage";

/** A younger job is not looked at: most jobs end before, and a look costs the parent more than all else about them. */
const FIRST_LOOK_MS = SANDBOX_LIMITS.workerMemoryPollMs / 2;

interface WatchedJob {
  startedMs: number;
  deadlineMs: number;
  /** CPU time of the process when the job began; unknown until the first look at it, which short jobs never cost. */
  startedCpuMicros: number | undefined;
  /** The most resident memory seen. */
  peakBytes: number;
}

/** What the jobs of one process cost, seen from outside, and whether one of them goes beyond its time or memory. */
export class JobWatch {
  readonly #pid: () => number | undefined;
  readonly #exceeded: (what: "deadline" | "memory") => void;
  /** Resident memory before the first job. */
  #idleBytes = 0;
  #job: WatchedJob | undefined;
  #timer: NodeJS.Timeout | undefined;

  constructor(pid: () => number | undefined, exceeded: (what: "deadline" | "memory") => void) {
    this.#pid = pid;
    this.#exceeded = exceeded;
  }

  /** What the process takes up now is no job's. */
  noteIdle(): void {
    this.#idleBytes = this.#residentBytes();
  }

  /** The deadline is met to a poll. */
  begin(deadlineMs: number): void {
    this.#job = { startedMs: performance.now(), deadlineMs, startedCpuMicros: undefined, peakBytes: 0 };
    // Jobs that follow each other share one timer: to set and clear one for each costs more.
    this.#timer ??= setInterval(() => this.#look(), SANDBOX_LIMITS.workerMemoryPollMs);
  }

  end(): void {
    this.#job = undefined;
  }

  /** Of the job so far, while the process still is there to be asked. */
  cost(): JobCost {
    if (this.#job === undefined) return { cpuMicros: 0, peakMemoryKb: 0, wallMs: 0 };
    const { startedMs, startedCpuMicros, peakBytes } = this.#job;
    const wallMs = performance.now() - startedMs;
    const growth = Math.max(peakBytes, this.#residentBytes()) - this.#idleBytes;
    const spent = startedCpuMicros === undefined ? wallMs * 1_000 : this.#cpuMicros() - startedCpuMicros;
    return {
      cpuMicros: Math.max(0, Math.round(spent)),
      peakMemoryKb: Math.max(0, Math.ceil(growth / 1_024)),
      wallMs,
    };
  }

  #look(): void {
    const job = this.#job;
    if (job === undefined) {
      clearInterval(this.#timer);
      this.#timer = undefined;
      return;
    }
    const wallMs = performance.now() - job.startedMs;
    if (wallMs < FIRST_LOOK_MS) return;
    // A job that is still running now has been busy since it began.
    job.startedCpuMicros ??= this.#cpuMicros() - wallMs * 1_000;
    job.peakBytes = Math.max(job.peakBytes, this.#residentBytes());
    if (job.peakBytes > SANDBOX_LIMITS.workerMemoryMb * 1_024 ** 2) this.#exceeded("memory");
    else if (wallMs > job.deadlineMs) this.#exceeded("deadline");
  }

  #cpuMicros(): number {
    const pid = this.#pid();
    return (pid === undefined ? undefined : cpuMicrosOf(pid)) ?? 0;
  }

  #residentBytes(): number {
    const pid = this.#pid();
    return (pid === undefined ? undefined : residentBytes(pid)) ?? 0;
  }
}

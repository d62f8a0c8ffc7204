import type ivm from "isolated-vm";
import type { JobCost } from "@/lib/sandbox/protocol";

/** The kernel counts the time of a running thread at its ticks, up to this far apart: a short run would cost nothing. */
const TICK_MICROS = 4_000;

/** Where a run begins on both clocks. */
export interface RunStart {
  cpu: NodeJS.CpuUsage;
  ms: number;
}

/** Measures one job, from the moment this process takes it. */
export class JobMeter {
  readonly #startedMs = performance.now();
  readonly #cpu = process.cpuUsage();
  readonly #residentBytes = process.memoryUsage.rss();

  get elapsedMs(): number {
    return performance.now() - this.#startedMs;
  }

  startRun(): RunStart {
    return { cpu: process.threadCpuUsage(), ms: performance.now() };
  }

  /**
   * What this thread used since `start` and the isolate holds; what the process used when the isolate is gone. The
   * isolate's own `cpuTime` is of no use: it counts the time on the wall.
   */
  costIn(isolate: ivm.Isolate, start: RunStart): JobCost {
    if (isolate.isDisposed) return this.cost();
    const cpuMicros = countedMicros(process.threadCpuUsage(start.cpu), performance.now() - start.ms);
    const heap = isolate.getHeapStatisticsSync();
    return {
      cpuMicros,
      peakMemoryKb: Math.ceil((heap.total_heap_size + heap.externally_allocated_size) / 1_024),
      wallMs: this.elapsedMs,
    };
  }

  /** What the whole process used. */
  cost(): JobCost {
    const cpuMicros = countedMicros(process.cpuUsage(this.#cpu), this.elapsedMs);
    const growth = process.memoryUsage.rss() - this.#residentBytes;
    return {
      cpuMicros,
      peakMemoryKb: Math.max(0, Math.ceil(growth / 1_024)),
      wallMs: this.elapsedMs,
    };
  }
}

/** What was counted; of what is younger than a tick, the time on the wall. */
function countedMicros({ user, system }: NodeJS.CpuUsage, wallMs: number): number {
  return Math.max(user + system, Math.ceil(Math.min(wallMs * 1_000, TICK_MICROS)));
}

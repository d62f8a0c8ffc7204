import type ivm from "isolated-vm";
import type { JobCost } from "@/lib/sandbox/protocol";

/** Measures one job, from the moment this process takes it. */
export class JobMeter {
  readonly #startedMs = performance.now();
  readonly #cpu = process.cpuUsage();
  readonly #residentBytes = process.memoryUsage.rss();

  get elapsedMs(): number {
    return performance.now() - this.#startedMs;
  }

  /**
   * What this thread used since `cpuBefore` and the isolate holds; what the process used when the isolate is gone. The
   * isolate's own `cpuTime` is of no use: it counts the time on the wall.
   */
  costIn(isolate: ivm.Isolate, cpuBefore: NodeJS.CpuUsage): JobCost {
    if (isolate.isDisposed) return this.cost();
    const { user, system } = process.threadCpuUsage(cpuBefore);
    const heap = isolate.getHeapStatisticsSync();
    return {
      cpuMicros: user + system,
      peakMemoryKb: Math.ceil((heap.total_heap_size + heap.externally_allocated_size) / 1_024),
      wallMs: this.elapsedMs,
    };
  }

  /** What the whole process used. */
  cost(): JobCost {
    const { user, system } = process.cpuUsage(this.#cpu);
    const growth = process.memoryUsage.rss() - this.#residentBytes;
    return {
      cpuMicros: user + system,
      peakMemoryKb: Math.max(0, Math.ceil(growth / 1_024)),
      wallMs: this.elapsedMs,
    };
  }
}

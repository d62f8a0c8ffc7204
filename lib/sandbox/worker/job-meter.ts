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

  /** What the isolate says it used since its CPU clock stood at `cpuBefore`; what the process used when it is gone. */
  costIn(isolate: ivm.Isolate, cpuBefore: bigint): JobCost {
    if (isolate.isDisposed) return this.cost();
    const heap = isolate.getHeapStatisticsSync();
    return {
      cpuMicros: Number((isolate.cpuTime - cpuBefore) / 1_000n),
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

import type { Memory } from "@/lib/ta/core/memory";
import { SimpleAverage } from "@/lib/ta/nodes/window-sum";

/** A fast simple average of the middle of the bars less a slow one; first answer at bar `max(fast, slow)`. */
export class AwesomeLine {
  private readonly fast: SimpleAverage;
  private readonly slow: SimpleAverage;
  /** A price near all others: averages of distances from it keep their digits. */
  private base = NaN;

  constructor(memory: Memory, fast: number, slow: number) {
    this.fast = new SimpleAverage(memory, fast);
    this.slow = new SimpleAverage(memory, slow);
    memory.track(this);
  }

  next(high: number, low: number): number {
    if (Number.isNaN(this.base)) this.base = low;
    const middle = (high - this.base + (low - this.base)) / 2;
    return this.fast.next(middle) - this.slow.next(middle);
  }
}

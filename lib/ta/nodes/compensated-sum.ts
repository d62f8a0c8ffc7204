import type { Memory } from "@/lib/ta/core/memory";
import type { Node } from "@/lib/ta/nodes/node";

/**
 * Sum of every value so far, first answer at the first: what additions round away is kept beside the sum
 * (Neumaier), so a million of them are as exact as one.
 */
export class CompensatedSum implements Node {
  private sum = 0;
  private lost = 0;

  constructor(memory: Memory) {
    memory.track(this);
  }

  next(value: number): number {
    if (Number.isNaN(value)) return NaN;
    const sum = this.sum + value;
    this.lost += Math.abs(this.sum) >= Math.abs(value) ? this.sum - sum + value : value - sum + this.sum;
    this.sum = sum;
    return sum + this.lost;
  }

  /** Forgets every value. */
  restart(): void {
    this.sum = 0;
    this.lost = 0;
  }
}

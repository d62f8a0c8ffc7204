import type { Memory } from "@/lib/ta/core/memory";
import type { Node } from "@/lib/ta/nodes/node";

/**
 * The running sum of Wilder: `s[i] = s[i - 1] - s[i - 1] / length + v[i]`, seeded with the plain sum of the
 * first `length - 1` values (TA-Lib's seed); first answer there, at the first value when `length` is 1.
 */
export class WilderSum implements Node {
  private readonly length: number;
  private count = 0;
  private sum = 0;

  constructor(memory: Memory, length: number) {
    this.length = length;
    memory.track(this);
  }

  next(value: number): number {
    if (Number.isNaN(value)) return NaN;
    const seeds = this.length - 1;
    if (this.count < seeds) {
      this.count += 1;
      this.sum += value;
      return this.count < seeds ? NaN : this.sum;
    }
    this.sum = this.sum - this.sum / this.length + value;
    return this.sum;
  }
}

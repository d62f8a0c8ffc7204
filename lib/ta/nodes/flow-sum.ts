import type { Memory } from "@/lib/ta/core/memory";
import type { Node } from "@/lib/ta/nodes/node";
import { WindowSum } from "@/lib/ta/nodes/window-sum";

/**
 * Sum of the last `length` values, exactly 0 when each of them is 0: a running sum would keep rounding errors of
 * what has left, and a ratio of two such sums be noise. First answer at the `length`th.
 */
export class FlowSum implements Node {
  private readonly length: number;
  private readonly window: WindowSum;
  private zeros = 0;

  constructor(memory: Memory, length: number) {
    this.length = length;
    this.window = new WindowSum(memory, length);
    memory.track(this);
  }

  next(value: number): number {
    if (Number.isNaN(value)) return NaN;
    this.zeros = value === 0 ? this.zeros + 1 : 0;
    const sum = this.window.next(value);
    return this.zeros >= this.length ? 0 : sum;
  }
}

import type { Memory } from "@/lib/ta/core/memory";
import { type ExponentialAverage, emaNode } from "@/lib/ta/nodes/exponential-average";
import type { Node } from "@/lib/ta/nodes/node";

/** `2·a - ema(a)` of the exponential average `a`: less lag than `a`; first answer at value `2·length - 1`. */
export class DoubleExponentialAverage implements Node {
  private readonly once: ExponentialAverage;
  private readonly twice: ExponentialAverage;

  constructor(memory: Memory, length: number) {
    this.once = emaNode(memory, length);
    this.twice = emaNode(memory, length);
  }

  next(value: number): number {
    const once = this.once.next(value);
    return once + (once - this.twice.next(once));
  }
}

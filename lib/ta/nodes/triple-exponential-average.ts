import type { Memory } from "@/lib/ta/core/memory";
import { type ExponentialAverage, emaNode } from "@/lib/ta/nodes/exponential-average";
import type { Node } from "@/lib/ta/nodes/node";

/**
 * `3·a - 3·b + c` of the exponential average `a`, its average `b` and the average `c` of that; first answer at
 * value `3·length - 2`.
 */
export class TripleExponentialAverage implements Node {
  private readonly once: ExponentialAverage;
  private readonly twice: ExponentialAverage;
  private readonly thrice: ExponentialAverage;

  constructor(memory: Memory, length: number) {
    this.once = emaNode(memory, length);
    this.twice = emaNode(memory, length);
    this.thrice = emaNode(memory, length);
  }

  next(value: number): number {
    const once = this.once.next(value);
    const twice = this.twice.next(once);
    return this.thrice.next(twice) + 3 * (once - twice);
  }
}

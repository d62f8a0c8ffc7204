import type { Memory } from "@/lib/ta/core/memory";
import type { Node } from "@/lib/ta/nodes/node";
import { SimpleAverage } from "@/lib/ta/nodes/window-sum";

/**
 * Mean of the last `length` values with weights that rise to the middle and fall behind it, as the simple average
 * of a simple average; first answer at the `length`th.
 */
export class TriangularAverage implements Node {
  private readonly inner: SimpleAverage;
  private readonly outer: SimpleAverage;

  constructor(memory: Memory, length: number) {
    const half = Math.ceil(length / 2);
    this.inner = new SimpleAverage(memory, half);
    this.outer = new SimpleAverage(memory, length - half + 1);
  }

  next(value: number): number {
    return this.outer.next(this.inner.next(value));
  }
}

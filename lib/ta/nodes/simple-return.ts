import type { Memory } from "@/lib/ta/core/memory";
import type { Node } from "@/lib/ta/nodes/node";

/**
 * The change against the value before as a fraction of that value's size, 0 where that is 0; first answer at the
 * second value.
 */
export class SimpleReturn implements Node {
  private previous = NaN;

  constructor(memory: Memory) {
    memory.track(this);
  }

  next(value: number): number {
    if (Number.isNaN(value)) return NaN;
    const { previous } = this;
    this.previous = value;
    return previous === 0 ? 0 : (value - previous) / Math.abs(previous);
  }
}

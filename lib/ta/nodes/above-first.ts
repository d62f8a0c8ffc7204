import type { Memory } from "@/lib/ta/core/memory";
import type { Node } from "@/lib/ta/nodes/node";

/** The value less the first one: averages and differences of these keep their digits far from zero. */
export class AboveFirst implements Node {
  first = NaN;

  constructor(memory: Memory) {
    memory.track(this);
  }

  next(value: number): number {
    if (Number.isNaN(this.first)) this.first = value;
    return value - this.first;
  }
}

import type { Memory } from "@/lib/ta/core/memory";
import type { Node } from "@/lib/ta/nodes/node";

/** The value `length` values ago; first answer at the value behind the `length`th. */
export class Delay implements Node {
  private readonly length: number;
  private readonly ring: Float64Array;
  private position = 0;
  private count = 0;

  constructor(memory: Memory, length: number) {
    this.length = length;
    this.ring = new Float64Array(length + 2);
    memory.track(this);
  }

  next(value: number): number {
    if (Number.isNaN(value)) return NaN;
    const { ring, length } = this;
    ring[this.position] = value;
    const back = this.position - length;
    this.position = this.position === length + 1 ? 0 : this.position + 1;
    if (this.count < length) {
      this.count += 1;
      return NaN;
    }
    return ring[back < 0 ? back + length + 2 : back] ?? NaN;
  }
}

import type { Memory } from "@/lib/ta/core/memory";
import type { Node } from "@/lib/ta/nodes/node";

/** Mean of the last four values with the weights 1, 2, 2, 1; first answer at the fourth. */
export class FourBarAverage implements Node {
  private one = NaN;
  private two = NaN;
  private three = NaN;

  constructor(memory: Memory) {
    memory.track(this);
  }

  next(value: number): number {
    if (Number.isNaN(value)) return NaN;
    const average = (value + 2 * (this.one + this.two) + this.three) / 6;
    this.three = this.two;
    this.two = this.one;
    this.one = value;
    return average;
  }
}

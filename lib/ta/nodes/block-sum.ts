import type { Memory } from "@/lib/ta/core/memory";
import type { Node } from "@/lib/ta/nodes/node";

/**
 * Sum of the last `length` values without a subtraction; first answer at the `length`th. For sums that something is
 * divided by: zeros add up to exactly 0, values of one sign never to another, and a huge value is forgotten whole.
 *
 * Blocks as in `WindowHighest`: the end of one block, summed when it was full, and the beginning of the next.
 */
export class BlockSum implements Node {
  private readonly length: number;
  private readonly block: Float64Array;
  /** Sum from each place of the last block to its end; has a place more, which is 0. */
  private readonly suffix: Float64Array;
  private place = 0;
  private blocks = 0;
  private sum = 0;

  constructor(memory: Memory, length: number) {
    this.length = length;
    this.block = new Float64Array(length);
    this.suffix = new Float64Array(length + 1);
    memory.track(this);
  }

  next(value: number): number {
    if (Number.isNaN(value)) return NaN;
    const { length, block } = this;
    if (this.place === length) {
      this.keepBlock();
      this.place = 0;
      this.blocks = 1;
      this.sum = 0;
    }
    block[this.place] = value;
    this.place += 1;
    this.sum += value;
    if (this.blocks === 1) return this.sum + (this.suffix[this.place] ?? NaN);
    return this.place === length ? this.sum : NaN;
  }

  /** Runs at the first value of a block; the place of that value may be written already, so it is not read. */
  private keepBlock(): void {
    let sum = 0;
    for (let i = this.length - 1; i > 0; i--) {
      sum += this.block[i] ?? NaN;
      this.suffix[i] = sum;
    }
  }
}

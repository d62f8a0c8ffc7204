import type { Memory } from "@/lib/ta/core/memory";
import type { Node } from "@/lib/ta/nodes/node";

/**
 * Highest of the last `length` values; first answer at the `length`th.
 *
 * Blocks of `length` values (van Herk, Gil and Werman): a window is the end of one block and the beginning of the
 * next, so its highest is the larger of a highest-to-the-end taken when the block was full and the highest of the
 * present block so far. Three comparisons a value whatever the length.
 */
export class WindowHighest implements Node {
  private readonly length: number;
  private readonly block: Float64Array;
  /** Highest from each place of the last block to its end; has a place more, which is lower than any value. */
  private readonly suffix: Float64Array;
  private place = 0;
  private blocks = 0;
  private highest = -Infinity;

  constructor(memory: Memory, length: number) {
    this.length = length;
    this.block = new Float64Array(length);
    this.suffix = new Float64Array(length + 1).fill(-Infinity);
    memory.track(this);
  }

  next(value: number): number {
    if (Number.isNaN(value)) return NaN;
    const { length, block } = this;
    if (this.place === length) {
      this.keepBlock();
      this.place = 0;
      this.blocks = 1;
      this.highest = -Infinity;
    }
    block[this.place] = value;
    this.place += 1;
    this.highest = Math.max(this.highest, value);
    if (this.blocks === 1) return Math.max(this.highest, this.suffix[this.place] ?? NaN);
    return this.place === length ? this.highest : NaN;
  }

  /** Runs at the first value of a block, before it is written: the block is the last one still. */
  private keepBlock(): void {
    let highest = -Infinity;
    for (let i = this.length - 1; i >= 0; i--) {
      highest = Math.max(highest, this.block[i] ?? NaN);
      this.suffix[i] = highest;
    }
  }
}

/** Lowest of the last `length` values; first answer at the `length`th. */
export class WindowLowest implements Node {
  private readonly highest: WindowHighest;

  constructor(memory: Memory, length: number) {
    this.highest = new WindowHighest(memory, length);
  }

  next(value: number): number {
    // Subtracting from zero keeps a zero positive.
    return 0 - this.highest.next(-value);
  }
}

import type { Memory } from "@/lib/ta/core/memory";
import type { Node } from "@/lib/ta/nodes/node";

/**
 * How many values ago the highest of the last `length` was (0: the newest is it); of equal ones the newest
 * counts. First answer at the `length`th. The blocks of `WindowHighest`, with places beside the values.
 */
export class HighestAge implements Node {
  private readonly length: number;
  private readonly block: Float64Array;
  /** Place of the highest from each place of the last block to its end, and that value. */
  private readonly suffixPlace: Int32Array;
  private readonly suffix: Float64Array;
  private place = 0;
  private blocks = 0;
  private highest = -Infinity;
  private highestPlace = 0;

  constructor(memory: Memory, length: number) {
    this.length = length;
    this.block = new Float64Array(length);
    this.suffixPlace = new Int32Array(length + 1);
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
    if (value >= this.highest) {
      this.highest = value;
      this.highestPlace = this.place;
    }
    const newest = this.place;
    this.place += 1;
    if (this.blocks === 0) return this.place === length ? newest - this.highestPlace : NaN;
    const isOlder = (this.suffix[this.place] ?? NaN) > this.highest;
    return newest - (isOlder ? (this.suffixPlace[this.place] ?? NaN) - length : this.highestPlace);
  }

  /** Runs at the first value of a block, before it is written: the block is the last one still. */
  private keepBlock(): void {
    let highest = -Infinity;
    let highestPlace = this.length;
    for (let i = this.length - 1; i > 0; i--) {
      const value = this.block[i] ?? NaN;
      if (value > highest) {
        highest = value;
        highestPlace = i;
      }
      this.suffix[i] = highest;
      this.suffixPlace[i] = highestPlace;
    }
  }
}

/** How many values ago the lowest of the last `length` was; of equal ones the newest counts. */
export class LowestAge implements Node {
  private readonly highest: HighestAge;

  constructor(memory: Memory, length: number) {
    this.highest = new HighestAge(memory, length);
  }

  next(value: number): number {
    return this.highest.next(-value);
  }
}

import type { Memory } from "@/lib/ta/core/memory";
import type { Node } from "@/lib/ta/nodes/node";

/**
 * The place, counted from 0 at the first value, of the highest of the last `length` values; first answer at the
 * `length`th. Equal values are told apart as in TA-Lib: the oldest of the first `length`; then a value takes the place
 * over when it is not below the highest, and when the highest leaves the window, the oldest of those left follows it.
 *
 * The oldest is found in blocks as in `HighestAge`, so a value costs a few comparisons whatever the length.
 */
export class HighestPlace implements Node {
  private readonly length: number;
  private readonly block: Float64Array;
  /** Oldest place of the highest from each place of the last block to its end, and that value. */
  private readonly suffixPlace: Int32Array;
  private readonly suffix: Float64Array;
  /** Values so far, and the place of the present block's first one. */
  private count = 0;
  private start = 0;
  private blockHighest = -Infinity;
  private blockHighestPlace = 0;
  private highest = -Infinity;
  private highestPlace = -1;

  constructor(memory: Memory, length: number) {
    this.length = length;
    this.block = new Float64Array(length);
    this.suffixPlace = new Int32Array(length + 1);
    this.suffix = new Float64Array(length + 1).fill(-Infinity);
    memory.track(this);
  }

  next(value: number): number {
    if (Number.isNaN(value)) return NaN;
    const newest = this.count;
    this.count += 1;
    this.takeIn(value, newest);
    if (this.count < this.length) return NaN;
    if (this.highestPlace <= newest - this.length) this.follow(newest);
    else if (value >= this.highest) {
      this.highest = value;
      this.highestPlace = newest;
    }
    return this.highestPlace;
  }

  private takeIn(value: number, newest: number): void {
    if (newest - this.start === this.length) {
      this.keepBlock();
      this.start = newest;
      this.blockHighest = -Infinity;
    }
    this.block[newest - this.start] = value;
    if (value > this.blockHighest) {
      this.blockHighest = value;
      this.blockHighestPlace = newest;
    }
  }

  /** The oldest of the highest values in the window. */
  private follow(newest: number): void {
    const oldest = newest - this.start + 1;
    const older = this.suffix[oldest] ?? NaN;
    const isOlder = older >= this.blockHighest;
    this.highest = isOlder ? older : this.blockHighest;
    this.highestPlace = isOlder
      ? this.start - this.length + (this.suffixPlace[oldest] ?? NaN)
      : this.blockHighestPlace;
  }

  /** Runs at the first value of a block, before it is written: the block is the last one still. */
  private keepBlock(): void {
    let highest = -Infinity;
    let place = this.length;
    for (let i = this.length - 1; i > 0; i--) {
      const value = this.block[i] ?? NaN;
      if (value >= highest) {
        highest = value;
        place = i;
      }
      this.suffix[i] = highest;
      this.suffixPlace[i] = place;
    }
  }
}

/** The place of the lowest of the last `length` values; equal values as in `HighestPlace`. */
export class LowestPlace implements Node {
  private readonly highest: HighestPlace;

  constructor(memory: Memory, length: number) {
    this.highest = new HighestPlace(memory, length);
  }

  next(value: number): number {
    return this.highest.next(-value);
  }
}

import type { Memory } from "@/lib/ta/core/memory";
import type { Node } from "@/lib/ta/nodes/node";

/**
 * `a[i] = k·v[i] + (1 - k)·a[i - 1]`, seeded with the mean of the first `length` values: first answer at the
 * `length`th of them.
 */
export class ExponentialAverage implements Node {
  private readonly length: number;
  private readonly k: number;
  private readonly decay: number;
  private count = 0;
  /** The sum of the values until `length` of them are in, the average from then on. */
  private level = 0;

  constructor(memory: Memory, length: number, k: number) {
    this.length = length;
    this.k = k;
    this.decay = 1 - k;
    memory.track(this);
  }

  next(value: number): number {
    if (Number.isNaN(value)) return NaN;
    if (this.count >= this.length) {
      this.level = this.k * value + this.decay * this.level;
      return this.level;
    }
    this.count += 1;
    this.level += value;
    if (this.count < this.length) return NaN;
    this.level /= this.length;
    return this.level;
  }
}

/** The exponential average with `k = 2 / (length + 1)`. */
export function emaNode(memory: Memory, length: number): ExponentialAverage {
  return new ExponentialAverage(memory, length, 2 / (length + 1));
}

/** The average of Wilder: `k = 1 / length`. */
export function wilderNode(memory: Memory, length: number): ExponentialAverage {
  return new ExponentialAverage(memory, length, 1 / length);
}

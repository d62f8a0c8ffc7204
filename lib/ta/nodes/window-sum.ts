import type { Memory } from "@/lib/ta/core/memory";
import type { Node } from "@/lib/ta/nodes/node";
import { reanchorEvery } from "@/lib/ta/nodes/reanchor";

/**
 * Sum of the last `length` values; first answer at the `length`th. It is added anew from the window every
 * `reanchorEvery(length)` values, so that rounding errors live no longer than that.
 */
export class WindowSum implements Node {
  private readonly length: number;
  private readonly stretch: number;
  /** One place more than the window, so that a replaced value never covers the one that leaves. */
  private readonly ring: Float64Array;
  private position = 0;
  private count = 0;
  private untilAnchor = 0;
  private sum = 0;

  constructor(memory: Memory, length: number) {
    this.length = length;
    this.stretch = reanchorEvery(length);
    this.ring = new Float64Array(length + 1);
    memory.track(this);
  }

  next(value: number): number {
    if (Number.isNaN(value)) return NaN;
    const { ring, length } = this;
    const newest = this.position;
    const oldest = newest === length ? 0 : newest + 1;
    ring[newest] = value;
    this.position = oldest;
    if (this.count < length) {
      this.count += 1;
      if (this.count < length) return NaN;
      return this.anchor(newest);
    }
    this.untilAnchor -= 1;
    if (this.untilAnchor === 0) return this.anchor(newest);
    this.sum += value - (ring[oldest] ?? NaN);
    return this.sum;
  }

  private anchor(newest: number): number {
    this.untilAnchor = this.stretch;
    this.sum = 0;
    for (let i = newest + 2; i <= this.length; i++) this.sum += this.ring[i] ?? NaN;
    for (let i = newest === this.length ? 1 : 0; i <= newest; i++) this.sum += this.ring[i] ?? NaN;
    return this.sum;
  }
}

/** Mean of the last `length` values; first answer at the `length`th. */
export class SimpleAverage implements Node {
  private readonly length: number;
  private readonly window: WindowSum;

  constructor(memory: Memory, length: number) {
    this.length = length;
    this.window = new WindowSum(memory, length);
  }

  next(value: number): number {
    return this.window.next(value) / this.length;
  }
}

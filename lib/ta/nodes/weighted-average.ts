import type { Memory } from "@/lib/ta/core/memory";
import type { Node } from "@/lib/ta/nodes/node";
import { reanchorEvery } from "@/lib/ta/nodes/reanchor";

/**
 * Mean of the last `length` values with the weights 1 (oldest) to `length` (newest); first answer at the
 * `length`th. Both sums are taken anew from the window every `reanchorEvery(length)` values.
 */
export class WeightedAverage implements Node {
  private readonly length: number;
  private readonly divisor: number;
  private readonly stretch: number;
  private readonly ring: Float64Array;
  private position = 0;
  private count = 0;
  private untilAnchor = 0;
  private sum = 0;
  private weighted = 0;

  constructor(memory: Memory, length: number) {
    this.length = length;
    this.divisor = (length * (length + 1)) / 2;
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
      return this.count < length ? NaN : this.anchor(newest);
    }
    this.untilAnchor -= 1;
    if (this.untilAnchor === 0) return this.anchor(newest);
    this.weighted += length * value - this.sum;
    this.sum += value - (ring[oldest] ?? NaN);
    return this.weighted / this.divisor;
  }

  private anchor(newest: number): number {
    this.untilAnchor = this.stretch;
    let sum = 0;
    let weighted = 0;
    let place = newest === this.length ? 0 : newest + 1;
    for (let weight = 1; weight <= this.length; weight++) {
      place = place === this.length ? 0 : place + 1;
      const value = this.ring[place] ?? NaN;
      sum += value;
      weighted += weight * value;
    }
    this.sum = sum;
    this.weighted = weighted;
    return weighted / this.divisor;
  }
}

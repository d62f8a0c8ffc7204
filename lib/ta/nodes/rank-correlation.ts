import type { Memory } from "@/lib/ta/core/memory";
import type { Node } from "@/lib/ta/nodes/node";

/**
 * Rank correlation (Spearman) of the last `length` values with their places, -1 to 1; equal values share the mean of
 * their ranks, and a window of equal values gives 0. First answer at the `length`th.
 *
 * The sum of place times rank is that of the later place over every pair in ascending order (half of both for an
 * equal pair), so one pass over the window takes a value in and another one takes it out. All sums are whole
 * numbers or halves: nothing is rounded.
 */
export class RankCorrelation implements Node {
  private readonly length: number;
  private readonly ring: Float64Array;
  private position = 0;
  private count = 0;
  /** Twice the sum of place times (rank - 1), places from 0. */
  private products = 0;
  /** Sum of g³ - g over the groups of g equal values. */
  private ties = 0;

  constructor(memory: Memory, length: number) {
    this.length = length;
    this.ring = new Float64Array(length + 1);
    memory.track(this);
  }

  next(value: number): number {
    if (Number.isNaN(value)) return NaN;
    const { ring, length } = this;
    if (this.count === length) this.takeOut();
    this.takeIn(value);
    ring[this.position] = value;
    this.position = this.position === length ? 0 : this.position + 1;
    return this.count < length ? NaN : this.correlation();
  }

  /** The value goes to the place behind the present ones. */
  private takeIn(value: number): void {
    let equal = 0;
    let products = 0;
    for (let place = 0; place < this.count; place++) {
      const other = this.valueAt(place);
      if (other > value) products += 2 * place;
      else if (other < value) products += 2 * this.count;
      else {
        equal += 1;
        products += place + this.count;
      }
    }
    this.products += products;
    this.ties += 3 * equal * (equal + 1);
    this.count += 1;
  }

  /** The oldest value leaves place 0, and every other one moves a place down. */
  private takeOut(): void {
    const value = this.valueAt(0);
    let equal = 0;
    let products = 0;
    for (let place = 1; place < this.count; place++) {
      const other = this.valueAt(place);
      if (other > value) products += 2 * place;
      else if (other === value) {
        equal += 1;
        products += place;
      }
    }
    this.count -= 1;
    // Places move down by one: that takes away twice the sum of (rank - 1), which ties do not change.
    this.products -= products + this.count * (this.count - 1);
    this.ties -= 3 * equal * (equal + 1);
  }

  private valueAt(place: number): number {
    const index = this.position - this.count + place;
    return this.ring[index < 0 ? index + this.length + 1 : index] ?? NaN;
  }

  private correlation(): number {
    const { length } = this;
    const spread = length * (length * length - 1);
    if (spread === 0 || this.ties === spread) return 0;
    const centred = this.products / 2 - (length * (length - 1) * (length - 1)) / 4;
    return (12 * centred) / Math.sqrt(spread * (spread - this.ties));
  }
}

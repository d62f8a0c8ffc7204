import type { Memory } from "@/lib/ta/core/memory";
import type { Node } from "@/lib/ta/nodes/node";
import { losesDigits, reanchorEvery } from "@/lib/ta/nodes/reanchor";

/**
 * Population variance of the last `length` values, never negative; first answer at the `length`th. `mean` holds
 * their mean.
 *
 * The sums are those of `value - anchor`, which loses no digits to a level far from zero. They are taken anew,
 * around the present mean, every `reanchorEvery(length)` values and whenever the level or an outlier that leaves
 * would cost digits.
 */
export class WindowMoments implements Node {
  mean = NaN;
  private readonly length: number;
  private readonly stretch: number;
  /** One place more than the window, so that a replaced value never covers the one that leaves. */
  private readonly ring: Float64Array;
  private position = 0;
  private count = 0;
  private untilAnchor = 0;
  private anchor = 0;
  private sum = 0;
  private squares = 0;

  constructor(memory: Memory, length: number) {
    this.length = length;
    this.stretch = reanchorEvery(length);
    this.ring = new Float64Array(length + 1);
    memory.track(this);
  }

  next(value: number): number {
    if (Number.isNaN(value)) return NaN;
    const { ring, length } = this;
    const oldest = this.position === length ? 0 : this.position + 1;
    ring[this.position] = value;
    this.position = oldest;
    if (this.count < length) {
      this.count += 1;
      return this.count < length ? NaN : this.anchorAnew(value);
    }
    this.untilAnchor -= 1;
    if (this.untilAnchor === 0) return this.anchorAnew(value);
    const entering = value - this.anchor;
    const leaving = (ring[oldest] ?? NaN) - this.anchor;
    this.sum += entering - leaving;
    this.squares += entering * entering - leaving * leaving;
    const drift = this.sum / length;
    const variance = this.squares / length - drift * drift;
    if (losesDigits(drift, leaving, variance)) return this.anchorAnew(value);
    this.mean = this.anchor + drift;
    return variance;
  }

  /**
   * Takes the sums from the window twice: first around `guess`, to find the mean, then around that. The guess is one
   * of the values, so that values which are all equal have a variance of exactly 0.
   */
  private anchorAnew(guess: number): number {
    this.untilAnchor = this.stretch;
    this.anchor = guess;
    this.addWindow();
    this.anchor += this.sum / this.length;
    this.addWindow();
    const drift = this.sum / this.length;
    this.mean = this.anchor + drift;
    return Math.max(this.squares / this.length - drift * drift, 0);
  }

  private addWindow(): void {
    let sum = 0;
    let squares = 0;
    for (let i = 0; i <= this.length; i++) {
      // The place at `position` is the spare one: it holds the value that has just left.
      const distance = i === this.position ? 0 : (this.ring[i] ?? NaN) - this.anchor;
      sum += distance;
      squares += distance * distance;
    }
    this.sum = sum;
    this.squares = squares;
  }
}

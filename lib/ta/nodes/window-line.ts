import type { Memory } from "@/lib/ta/core/memory";
import type { Node } from "@/lib/ta/nodes/node";
import { losesDigits, reanchorEvery } from "@/lib/ta/nodes/reanchor";

/**
 * The least-squares line through the last `length` values, at x = 0 (oldest) to `length - 1` (newest); answers its
 * value at the newest, first at the `length`th. The line itself is in `slope`, `mean` and `variance`:
 * `y(x) = mean + slope·(x - (length - 1) / 2)`; `variance` is the population variance of the values.
 *
 * The sums are those of `value - anchor`, taken anew as in `WindowMoments`.
 */
export class WindowLine implements Node {
  slope = NaN;
  mean = NaN;
  variance = NaN;
  private readonly length: number;
  private readonly middle: number;
  /** Sum of the squared distances of x from its middle. */
  private readonly spread: number;
  private readonly stretch: number;
  private readonly ring: Float64Array;
  private position = 0;
  private count = 0;
  private untilAnchor = 0;
  private anchor = 0;
  private sum = 0;
  private squares = 0;
  /** Sum of x·(value - anchor). */
  private products = 0;

  constructor(memory: Memory, length: number) {
    this.length = length;
    this.middle = (length - 1) / 2;
    this.spread = (length * (length * length - 1)) / 12;
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
    this.products += (length - 1) * entering - (this.sum - leaving);
    this.sum += entering - leaving;
    this.squares += entering * entering - leaving * leaving;
    const drift = this.sum / length;
    const variance = this.squares / length - drift * drift;
    if (losesDigits(drift, leaving, variance)) return this.anchorAnew(value);
    return this.fit();
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
    return this.fit();
  }

  private addWindow(): void {
    let sum = 0;
    let squares = 0;
    let products = 0;
    let place = this.position;
    for (let x = 0; x < this.length; x++) {
      place = place === this.length ? 0 : place + 1;
      const distance = (this.ring[place] ?? NaN) - this.anchor;
      sum += distance;
      squares += distance * distance;
      products += x * distance;
    }
    this.sum = sum;
    this.squares = squares;
    this.products = products;
  }

  private fit(): number {
    const drift = this.sum / this.length;
    this.mean = this.anchor + drift;
    this.variance = Math.max(this.squares / this.length - drift * drift, 0);
    this.slope = this.length === 1 ? 0 : (this.products - this.middle * this.sum) / this.spread;
    return this.mean + this.slope * this.middle;
  }
}

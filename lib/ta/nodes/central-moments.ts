import type { Memory } from "@/lib/ta/core/memory";
import type { Node } from "@/lib/ta/nodes/node";
import { reanchorEvery } from "@/lib/ta/nodes/reanchor";

/** How many times what is left the sum of fourth powers may have been, and squared drift of the mean, in variances. */
const FALL_MOST = 1e4;
const DRIFT_MOST = 4;

/**
 * The means of the second, third and fourth powers of `value - mean` over the last `length` values; answers the
 * second, the population variance, first at the `length`th. All are exactly 0 when the values are equal.
 *
 * The sums are those of powers of `value - anchor`, taken anew around the present mean every `reanchorEvery(length)`
 * values, when the mean has moved away from the anchor, and when large powers have left.
 */
export class CentralMoments implements Node {
  second = NaN;
  third = NaN;
  fourth = NaN;
  private readonly length: number;
  private readonly stretch: number;
  private readonly ring: Float64Array;
  private position = 0;
  private count = 0;
  private untilAnchor = 0;
  private anchor = 0;
  private sum = 0;
  private squares = 0;
  private cubes = 0;
  private fourths = 0;
  /** The largest sum of fourth powers since they were taken anew. */
  private most = 0;

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
    this.add((ring[oldest] ?? NaN) - this.anchor, -1);
    this.add(value - this.anchor, 1);
    this.most = Math.max(this.most, this.fourths);
    const drift = this.centre();
    const isFar = drift * drift > DRIFT_MOST * this.second;
    if (isFar || this.most > FALL_MOST * this.length * this.fourth) return this.anchorAnew(value);
    return this.second;
  }

  /** Takes the sums from the window twice: first around `guess`, one of its values, to find the mean. */
  private anchorAnew(guess: number): number {
    this.untilAnchor = this.stretch;
    this.anchor = guess;
    this.addWindow();
    this.anchor += this.sum / this.length;
    this.addWindow();
    this.most = this.fourths;
    this.centre();
    return this.second;
  }

  private addWindow(): void {
    this.sum = 0;
    this.squares = 0;
    this.cubes = 0;
    this.fourths = 0;
    for (let i = 0; i <= this.length; i++) {
      // The place at `position` is the spare one: it holds the value that has just left.
      if (i !== this.position) this.add((this.ring[i] ?? NaN) - this.anchor, 1);
    }
  }

  private add(distance: number, sign: number): void {
    const square = distance * distance;
    this.sum += sign * distance;
    this.squares += sign * square;
    this.cubes += sign * square * distance;
    this.fourths += sign * square * square;
  }

  /** Takes the moments around the mean from those around the anchor; answers the distance between the two. */
  private centre(): number {
    const { length } = this;
    const drift = this.sum / length;
    const square = drift * drift;
    const second = this.squares / length;
    const third = this.cubes / length;
    this.second = Math.max(second - square, 0);
    this.third = third - 3 * drift * second + 2 * drift * square;
    this.fourth = Math.max(
      this.fourths / length - 4 * drift * third + 6 * square * second - 3 * square * square,
      0,
    );
    return drift;
  }
}

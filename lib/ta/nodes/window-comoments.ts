import type { Memory } from "@/lib/ta/core/memory";
import { reanchorEvery } from "@/lib/ta/nodes/reanchor";

/** How many times what is left around the mean the sum of squares around the anchor may have been. */
const FALL_MOST = 1e4;

/**
 * Population covariance of the last `length` pairs of values; first answer at the `length`th, for pairs without NaN.
 * `firstVariance` and `secondVariance` hold the population variances of both series, exactly 0 when all values of the
 * series are equal.
 *
 * The sums are those of `value - anchor`, taken anew around the present means every `reanchorEvery(length)` pairs and
 * whenever a level that has moved or large values that have left would cost digits.
 */
export class WindowComoments {
  firstVariance = NaN;
  secondVariance = NaN;
  private readonly length: number;
  private readonly stretch: number;
  private readonly firsts: Float64Array;
  private readonly seconds: Float64Array;
  private position = 0;
  private count = 0;
  private untilAnchor = 0;
  private firstAnchor = 0;
  private secondAnchor = 0;
  private firstSum = 0;
  private secondSum = 0;
  private firstSquares = 0;
  private secondSquares = 0;
  private products = 0;
  /** The largest sums of squares since they were taken anew. */
  private firstMost = 0;
  private secondMost = 0;

  constructor(memory: Memory, length: number) {
    this.length = length;
    this.stretch = reanchorEvery(length);
    this.firsts = new Float64Array(length + 1);
    this.seconds = new Float64Array(length + 1);
    memory.track(this);
  }

  next(first: number, second: number): number {
    if (Number.isNaN(first + second)) return NaN;
    const { length, firsts, seconds } = this;
    const oldest = this.position === length ? 0 : this.position + 1;
    firsts[this.position] = first;
    seconds[this.position] = second;
    this.position = oldest;
    if (this.count < length) {
      this.count += 1;
      return this.count < length ? NaN : this.anchorAnew(first, second);
    }
    this.untilAnchor -= 1;
    if (this.untilAnchor === 0) return this.anchorAnew(first, second);
    this.add((firsts[oldest] ?? NaN) - this.firstAnchor, (seconds[oldest] ?? NaN) - this.secondAnchor, -1);
    this.add(first - this.firstAnchor, second - this.secondAnchor, 1);
    this.firstMost = Math.max(this.firstMost, this.firstSquares);
    this.secondMost = Math.max(this.secondMost, this.secondSquares);
    const covariance = this.centre();
    const hasFallen =
      this.firstMost > FALL_MOST * length * this.firstVariance ||
      this.secondMost > FALL_MOST * length * this.secondVariance;
    return hasFallen ? this.anchorAnew(first, second) : covariance;
  }

  /** Takes the sums from the window twice: first around a pair of it, to find the means, then around these. */
  private anchorAnew(first: number, second: number): number {
    this.untilAnchor = this.stretch;
    this.firstAnchor = first;
    this.secondAnchor = second;
    this.addWindow();
    this.firstAnchor += this.firstSum / this.length;
    this.secondAnchor += this.secondSum / this.length;
    this.addWindow();
    this.firstMost = this.firstSquares;
    this.secondMost = this.secondSquares;
    return this.centre();
  }

  private addWindow(): void {
    this.firstSum = 0;
    this.secondSum = 0;
    this.firstSquares = 0;
    this.secondSquares = 0;
    this.products = 0;
    for (let i = 0; i <= this.length; i++) {
      // The place at `position` is the spare one: it holds the pair that has just left.
      if (i === this.position) continue;
      this.add((this.firsts[i] ?? NaN) - this.firstAnchor, (this.seconds[i] ?? NaN) - this.secondAnchor, 1);
    }
  }

  private add(first: number, second: number, sign: number): void {
    this.firstSum += sign * first;
    this.secondSum += sign * second;
    this.firstSquares += sign * first * first;
    this.secondSquares += sign * second * second;
    this.products += sign * first * second;
  }

  private centre(): number {
    const { length } = this;
    const first = this.firstSum / length;
    const second = this.secondSum / length;
    this.firstVariance = Math.max(this.firstSquares / length - first * first, 0);
    this.secondVariance = Math.max(this.secondSquares / length - second * second, 0);
    return this.products / length - first * second;
  }
}

/** The correlation of the pairs, -1 to 1; 0 when the values of one series are all equal. */
export function correlationOf(
  covariance: number,
  { firstVariance, secondVariance }: WindowComoments,
): number {
  if (firstVariance === 0 || secondVariance === 0) return 0;
  const correlation = covariance / (Math.sqrt(firstVariance) * Math.sqrt(secondVariance));
  return Math.max(-1, Math.min(1, correlation));
}

import type { Memory } from "@/lib/ta/core/memory";
import { positivePart } from "@/lib/ta/core/positive-part";
import type { Node } from "@/lib/ta/nodes/node";

/** Below this sum of both averages TA-Lib calls the market flat. In the unit of the values, not a fraction. */
const FLAT_BELOW = 1e-14;

/**
 * The relative strength index of Wilder, 0 to 100, 0 when nothing moved; first answer at value `length + 1`.
 *
 * It rounds as TA-Lib does, operation by operation: while the values stand still the index keeps its size but for
 * the last digit, and a stochastic of it magnifies that digit to anything from 0 to 100.
 */
export class RelativeStrength implements Node {
  private readonly length: number;
  private previous = NaN;
  private count = 0;
  /** The sums of the rises and of the falls until `length` of them are in, their averages from then on. */
  private gain = 0;
  private loss = 0;

  constructor(memory: Memory, length: number) {
    this.length = length;
    memory.track(this);
  }

  next(value: number): number {
    if (Number.isNaN(value)) return NaN;
    const { length } = this;
    const change = value - this.previous;
    this.previous = value;
    if (Number.isNaN(change)) return NaN;
    if (this.count >= length) {
      this.gain *= length - 1;
      this.loss *= length - 1;
    }
    const rise = positivePart(change);
    this.gain += rise;
    this.loss += rise - change;
    if (this.count < length) this.count += 1;
    if (this.count < length) return NaN;
    this.gain /= length;
    this.loss /= length;
    const moved = this.gain + this.loss;
    return moved < FLAT_BELOW ? 0 : 100 * (this.gain / moved);
  }
}

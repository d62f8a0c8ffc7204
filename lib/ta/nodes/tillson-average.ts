import type { Memory } from "@/lib/ta/core/memory";
import { type ExponentialAverage, emaNode } from "@/lib/ta/nodes/exponential-average";
import type { Node } from "@/lib/ta/nodes/node";

/**
 * The T3 of Tillson: `gd(gd(gd(v)))` with `gd(v) = (1 + factor)·ema(v) - factor·ema(ema(v))`, multiplied out to
 * the third to sixth of six averages of each other; first answer at value `6·length - 5`.
 */
export class TillsonAverage implements Node {
  private readonly first: ExponentialAverage;
  private readonly second: ExponentialAverage;
  private readonly third: ExponentialAverage;
  private readonly fourth: ExponentialAverage;
  private readonly fifth: ExponentialAverage;
  private readonly sixth: ExponentialAverage;
  private readonly factor: number;

  constructor(memory: Memory, length: number, factor: number) {
    this.first = emaNode(memory, length);
    this.second = emaNode(memory, length);
    this.third = emaNode(memory, length);
    this.fourth = emaNode(memory, length);
    this.fifth = emaNode(memory, length);
    this.sixth = emaNode(memory, length);
    this.factor = factor;
  }

  next(value: number): number {
    const third = this.third.next(this.second.next(this.first.next(value)));
    const fourth = this.fourth.next(third);
    const fifth = this.fifth.next(fourth);
    const sixth = this.sixth.next(fifth);
    const { factor } = this;
    const square = factor * factor;
    const cube = square * factor;
    // The weights add up to 1: written as steps away from the third average, no level costs digits.
    return (
      third -
      cube * (sixth - third) +
      3 * (square + cube) * (fifth - third) -
      3 * (factor + 2 * square + cube) * (fourth - third)
    );
  }
}

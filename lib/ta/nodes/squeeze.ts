import type { Memory } from "@/lib/ta/core/memory";
import { AboveFirst } from "@/lib/ta/nodes/above-first";
import { BlockSum } from "@/lib/ta/nodes/block-sum";
import { TrueRange } from "@/lib/ta/nodes/true-range";
import { WindowHighest, WindowLowest } from "@/lib/ta/nodes/window-extreme";
import { WindowLine } from "@/lib/ta/nodes/window-line";
import { WindowMoments } from "@/lib/ta/nodes/window-moments";
import { SimpleAverage } from "@/lib/ta/nodes/window-sum";

/**
 * Bollinger bands beside Keltner channels (simple average and mean true range); `next` answers false until both
 * are there.
 */
export class Squeeze {
  private readonly keltnerLength: number;
  private readonly multiplier: number;
  private readonly base: AboveFirst;
  private readonly moments: WindowMoments;
  private readonly middle: SimpleAverage;
  private readonly keltnerMiddle: SimpleAverage;
  private readonly trueRange: TrueRange;
  private readonly ranges: BlockSum;
  /** Half the Bollinger width, the mean true range, and how far the Bollinger middle lies above the other one. */
  private width = NaN;
  private range = NaN;
  private shift = NaN;

  constructor(
    memory: Memory,
    {
      length,
      multiplier,
      keltnerLength,
    }: Readonly<Record<"length" | "multiplier" | "keltnerLength", number>>,
  ) {
    this.keltnerLength = keltnerLength;
    this.multiplier = multiplier;
    this.base = new AboveFirst(memory);
    this.moments = new WindowMoments(memory, length);
    this.middle = new SimpleAverage(memory, length);
    this.keltnerMiddle = new SimpleAverage(memory, keltnerLength);
    this.trueRange = new TrueRange(memory);
    this.ranges = new BlockSum(memory, keltnerLength);
    memory.track(this);
  }

  next(high: number, low: number, close: number): boolean {
    const above = this.base.next(close);
    this.width = this.multiplier * Math.sqrt(this.moments.next(above));
    this.range = this.ranges.next(this.trueRange.next(high, low, close)) / this.keltnerLength;
    this.shift = this.middle.next(above) - this.keltnerMiddle.next(above);
    return !Number.isNaN(this.width + this.range);
  }

  /** Whether both Bollinger bands lie inside the channel of that many ranges. */
  isInside(ranges: number): boolean {
    const channel = ranges * this.range;
    return this.shift - this.width > -channel && this.shift + this.width < channel;
  }

  /** Whether both Bollinger bands lie outside of it. */
  isOutside(ranges: number): boolean {
    const channel = ranges * this.range;
    return this.shift - this.width < -channel && this.shift + this.width > channel;
  }
}

/**
 * End of the regression line through the last `length` distances of the close from the middle between its simple
 * average and the centre of the range; first answer at value `2·length - 1`.
 */
export class SqueezeMomentum {
  private readonly base: AboveFirst;
  private readonly highest: WindowHighest;
  private readonly lowest: WindowLowest;
  private readonly average: SimpleAverage;
  private readonly line: WindowLine;

  constructor(memory: Memory, length: number) {
    this.base = new AboveFirst(memory);
    this.highest = new WindowHighest(memory, length);
    this.lowest = new WindowLowest(memory, length);
    this.average = new SimpleAverage(memory, length);
    this.line = new WindowLine(memory, length);
  }

  next(high: number, low: number, close: number): number {
    const fromRange = close - this.highest.next(high) + (close - this.lowest.next(low));
    const above = this.base.next(close);
    return this.line.next(fromRange / 4 + (above - this.average.next(above)) / 2);
  }
}

import type { Memory } from "@/lib/ta/core/memory";
import { type ExponentialAverage, wilderNode } from "@/lib/ta/nodes/exponential-average";

/** The range of a bar together with the close before it; no answer at the first bar. */
export class TrueRange {
  private previousClose = NaN;

  constructor(memory: Memory) {
    memory.track(this);
  }

  next(high: number, low: number, close: number): number {
    const previous = this.previousClose;
    this.previousClose = close;
    return Math.max(high, previous) - Math.min(low, previous);
  }
}

/** The Wilder average of true ranges; first answer at bar `length + 1`. */
export class AverageTrueRange {
  private readonly range: TrueRange;
  private readonly average: ExponentialAverage;

  constructor(memory: Memory, length: number) {
    this.range = new TrueRange(memory);
    this.average = wilderNode(memory, length);
  }

  next(high: number, low: number, close: number): number {
    return this.average.next(this.range.next(high, low, close));
  }
}

import type { Memory } from "@/lib/ta/core/memory";
import type { Node } from "@/lib/ta/nodes/node";
import { AverageTrueRange } from "@/lib/ta/nodes/true-range";

/**
 * An average of closes with the average true range beside it: `middle` and `range` hold them, NaN until both are
 * there.
 */
export class RangeBand {
  middle = NaN;
  range = NaN;
  private readonly average: Node;
  private readonly trueRange: AverageTrueRange;
  /** The first close: the average of distances from it keeps its digits. */
  private base = NaN;

  constructor(memory: Memory, average: Node, atrLength: number) {
    this.average = average;
    this.trueRange = new AverageTrueRange(memory, atrLength);
    memory.track(this);
  }

  next(high: number, low: number, close: number): void {
    if (Number.isNaN(this.base)) this.base = close;
    const level = this.base + this.average.next(close - this.base);
    const range = this.trueRange.next(high, low, close);
    const isWarm = !Number.isNaN(level + range);
    this.middle = isWarm ? level : NaN;
    this.range = isWarm ? range : NaN;
  }
}

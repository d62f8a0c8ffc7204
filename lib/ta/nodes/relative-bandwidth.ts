import type { Memory } from "@/lib/ta/core/memory";
import { AboveFirst } from "@/lib/ta/nodes/above-first";
import type { Node } from "@/lib/ta/nodes/node";
import { WindowMoments } from "@/lib/ta/nodes/window-moments";

/**
 * Width of Bollinger bands as a fraction of their middle; first answer at the `length`th value, none where the
 * middle is 0.
 */
export class RelativeBandwidth implements Node {
  private readonly multiplier: number;
  private readonly above: AboveFirst;
  private readonly moments: WindowMoments;

  constructor(memory: Memory, length: number, multiplier: number) {
    this.multiplier = multiplier;
    this.above = new AboveFirst(memory);
    this.moments = new WindowMoments(memory, length);
  }

  next(value: number): number {
    const width = 2 * this.multiplier * Math.sqrt(this.moments.next(this.above.next(value)));
    const middle = this.above.first + this.moments.mean;
    return middle === 0 ? NaN : width / middle;
  }
}

import type { Memory } from "@/lib/ta/core/memory";
import { WindowHighest, WindowLowest } from "@/lib/ta/nodes/window-extreme";

/**
 * The middle between the highest high and the lowest low of the last `length` bars; first answer at the
 * `length`th.
 */
export class MidRange {
  private readonly highest: WindowHighest;
  private readonly lowest: WindowLowest;

  constructor(memory: Memory, length: number) {
    this.highest = new WindowHighest(memory, length);
    this.lowest = new WindowLowest(memory, length);
  }

  next(high: number, low: number): number {
    return (this.highest.next(high) + this.lowest.next(low)) / 2;
  }
}

import type { Memory } from "@/lib/ta/core/memory";
import { WindowHighest, WindowLowest } from "@/lib/ta/nodes/window-extreme";

/**
 * Where a close lies between the lowest low (0) and the highest high (100) of the last `length` bars; 0 when both
 * are the same. First answer at the `length`th bar.
 */
export class RangePosition {
  private readonly highest: WindowHighest;
  private readonly lowest: WindowLowest;

  constructor(memory: Memory, length: number) {
    this.highest = new WindowHighest(memory, length);
    this.lowest = new WindowLowest(memory, length);
  }

  next(high: number, low: number, close: number): number {
    const lowest = this.lowest.next(low);
    const range = this.highest.next(high) - lowest;
    return range === 0 ? 0 : ((close - lowest) / range) * 100;
  }
}

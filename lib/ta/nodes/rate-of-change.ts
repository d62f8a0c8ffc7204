import type { Memory } from "@/lib/ta/core/memory";
import { Delay } from "@/lib/ta/nodes/delay";
import type { Node } from "@/lib/ta/nodes/node";

/**
 * The change against the value `length` values ago in percent of that value, 0 where that is 0; first answer at
 * value `length + 1`.
 */
export class RateOfChange implements Node {
  private readonly past: Delay;

  constructor(memory: Memory, length: number) {
    this.past = new Delay(memory, length);
  }

  next(value: number): number {
    const past = this.past.next(value);
    return past === 0 ? 0 : ((value - past) / past) * 100;
  }
}

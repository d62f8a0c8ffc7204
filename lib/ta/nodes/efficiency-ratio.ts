import type { Memory } from "@/lib/ta/core/memory";
import { Delay } from "@/lib/ta/nodes/delay";
import type { Node } from "@/lib/ta/nodes/node";
import { WindowSum } from "@/lib/ta/nodes/window-sum";

/**
 * The way made good over the way gone in the last `length` changes, 0 to 1; first answer at value `length + 1`.
 * Values that stood still for all of them answer `whenStill`.
 */
export class EfficiencyRatio implements Node {
  private readonly length: number;
  private readonly whenStill: number;
  private readonly start: Delay;
  private readonly path: WindowSum;
  private previous = NaN;
  /** Changes of zero in a row: the running sum of a window of them need not be zero to the last digit. */
  private still = 0;

  constructor(memory: Memory, length: number, whenStill: number) {
    this.length = length;
    this.whenStill = whenStill;
    this.start = new Delay(memory, length);
    this.path = new WindowSum(memory, length);
    memory.track(this);
  }

  next(value: number): number {
    if (Number.isNaN(value)) return NaN;
    const step = Math.abs(value - this.previous);
    this.previous = value;
    this.still = step === 0 ? this.still + 1 : 0;
    const gone = this.path.next(step);
    const gained = Math.abs(value - this.start.next(value));
    if (this.still >= this.length) return this.whenStill;
    if (gone <= gained) return 1;
    return gained / gone;
  }
}

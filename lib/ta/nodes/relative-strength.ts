import type { Memory } from "@/lib/ta/core/memory";
import { type ExponentialAverage, wilderNode } from "@/lib/ta/nodes/exponential-average";
import type { Node } from "@/lib/ta/nodes/node";

/** Below this sum of both averages TA-Lib calls the market flat. In the unit of the values, not a fraction. */
const FLAT_BELOW = 1e-14;

/** The relative strength index of Wilder, 0 to 100, 0 when nothing moved; first answer at value `length + 1`. */
export class RelativeStrength implements Node {
  private readonly gains: ExponentialAverage;
  private readonly losses: ExponentialAverage;
  private previous = NaN;

  constructor(memory: Memory, length: number) {
    this.gains = wilderNode(memory, length);
    this.losses = wilderNode(memory, length);
    memory.track(this);
  }

  next(value: number): number {
    if (Number.isNaN(value)) return NaN;
    const change = value - this.previous;
    this.previous = value;
    if (Number.isNaN(change)) return NaN;
    const rise = (change + Math.abs(change)) * 0.5;
    const gain = this.gains.next(rise);
    const loss = this.losses.next(rise - change);
    const moved = gain + loss;
    return moved < FLAT_BELOW ? 0 : (100 * gain) / moved;
  }
}

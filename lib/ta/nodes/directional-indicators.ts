import type { Memory } from "@/lib/ta/core/memory";
import { DirectionalMovement } from "@/lib/ta/nodes/directional-movement";
import { TrueRange } from "@/lib/ta/nodes/true-range";
import { WilderSum } from "@/lib/ta/nodes/wilder-sum";

/** Below this sum of true ranges TA-Lib calls the market flat. In the unit of the prices, not a fraction. */
const FLAT_BELOW = 1e-14;

/**
 * The directional indicators of Wilder: `plus` and `minus` hold each side's share of the true range in
 * percent, 0 when there is no range. First answer at bar `length + 1`, for a length of at least 2.
 */
export class DirectionalIndicators {
  plus = NaN;
  minus = NaN;
  private readonly length: number;
  private readonly movement: DirectionalMovement;
  private readonly range: TrueRange;
  private readonly rises: WilderSum;
  private readonly falls: WilderSum;
  private readonly ranges: WilderSum;
  private count = 0;

  constructor(memory: Memory, length: number) {
    this.length = length;
    this.movement = new DirectionalMovement(memory);
    this.range = new TrueRange(memory);
    this.rises = new WilderSum(memory, length);
    this.falls = new WilderSum(memory, length);
    this.ranges = new WilderSum(memory, length);
    memory.track(this);
  }

  next(high: number, low: number, close: number): void {
    this.movement.next(high, low);
    const rises = this.rises.next(this.movement.plus);
    const falls = this.falls.next(this.movement.minus);
    const ranges = this.ranges.next(this.range.next(high, low, close));
    // The sums have answered once before: their seed alone is no answer yet.
    if (this.count < this.length) {
      this.count += 1;
      return;
    }
    this.plus = shareOf(rises, ranges);
    this.minus = shareOf(falls, ranges);
  }
}

/** NaN when the ranges overflow: nothing of a sum that is lost would look like no movement. */
function shareOf(moves: number, ranges: number): number {
  if (ranges === Infinity) return NaN;
  return ranges < FLAT_BELOW ? 0 : 100 * (moves / ranges);
}

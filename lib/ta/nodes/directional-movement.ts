import type { Memory } from "@/lib/ta/core/memory";
import { positivePart } from "@/lib/ta/core/positive-part";

/**
 * The directional movement of Wilder: `plus` holds how much higher the high is, `minus` how much lower the
 * low; the larger of the two counts and the other is 0, both are 0 when neither is positive or both are
 * equal. NaN at the first bar.
 */
export class DirectionalMovement {
  plus = NaN;
  minus = NaN;
  private previousHigh = NaN;
  private previousLow = NaN;

  constructor(memory: Memory) {
    memory.track(this);
  }

  next(high: number, low: number): void {
    const rise = positivePart(high - this.previousHigh);
    const fall = positivePart(this.previousLow - low);
    this.previousHigh = high;
    this.previousLow = low;
    if (Number.isNaN(rise)) return;
    this.plus = rise > fall ? rise : 0;
    this.minus = fall > rise ? fall : 0;
  }
}

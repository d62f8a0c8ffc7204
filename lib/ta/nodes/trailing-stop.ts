import type { Memory } from "@/lib/ta/core/memory";

/**
 * A stop that follows the price on one side: the lower band while the trend rises, the upper one while it
 * falls. The bands only move towards the price until a close has broken them; a close on the stop or beyond
 * it turns the trend. Answers the stop; first answer at the first finite pair of bands.
 */
export class TrailingStop {
  /** Whether the stop of the last answer lies below the price. */
  rises = false;
  private started = false;
  private upper = NaN;
  private lower = NaN;
  private previousClose = NaN;

  constructor(memory: Memory) {
    memory.track(this);
  }

  /** `startsRising`: the trend at the first answer, before its close is judged. */
  next(upper: number, lower: number, close: number, startsRising: boolean): number {
    if (Number.isNaN(upper)) return NaN;
    if (!this.started) {
      this.started = true;
      this.rises = startsRising;
      this.upper = upper;
      this.lower = lower;
    }
    if (upper < this.upper || this.previousClose > this.upper) this.upper = upper;
    if (lower > this.lower || this.previousClose < this.lower) this.lower = lower;
    this.previousClose = close;
    this.rises = close > (this.rises ? this.lower : this.upper);
    return this.rises ? this.lower : this.upper;
  }
}

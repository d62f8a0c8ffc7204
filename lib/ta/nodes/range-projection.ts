import type { Memory } from "@/lib/ta/core/memory";
import { WindowLine } from "@/lib/ta/nodes/window-line";

/**
 * How far the prices of the last `length` bars, carried on along the slope of their regression line to the present
 * bar, reach beyond its close: `above` (of highs, at least `high - close`) and `below` (of lows, at most
 * `low - close`). NaN before the `length`th bar. Each bar costs `length` steps.
 */
export class RangeProjection {
  above = NaN;
  below = NaN;
  private readonly length: number;
  private readonly highLine: WindowLine;
  private readonly lowLine: WindowLine;

  constructor(memory: Memory, length: number) {
    this.length = length;
    this.highLine = new WindowLine(memory, length);
    this.lowLine = new WindowLine(memory, length);
    memory.track(this);
  }

  /** The columns up to `bar`; `length - 1` bars before it are read. */
  next(high: Float64Array, low: Float64Array, close: number, bar: number): void {
    const isWarm = !Number.isNaN(this.highLine.next(high[bar] ?? NaN));
    this.lowLine.next(low[bar] ?? NaN);
    this.above = isWarm ? -Infinity : NaN;
    this.below = isWarm ? Infinity : NaN;
    if (!isWarm) return;
    for (let k = 0; k < this.length; k++) {
      this.above = Math.max(this.above, (high[bar - k] ?? NaN) - close + k * this.highLine.slope);
      this.below = Math.min(this.below, (low[bar - k] ?? NaN) - close + k * this.lowLine.slope);
    }
  }
}

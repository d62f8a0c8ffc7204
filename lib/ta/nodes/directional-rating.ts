import type { Memory } from "@/lib/ta/core/memory";
import { AverageDirectionalIndex } from "@/lib/ta/nodes/average-directional-index";
import { Delay } from "@/lib/ta/nodes/delay";
import { DirectionalIndicators } from "@/lib/ta/nodes/directional-indicators";

/**
 * The mean of the average directional index of Wilder and its value `length - 1` bars before; first answer at
 * bar `3·length - 1`, for a length of at least 2.
 */
export class DirectionalRating {
  private readonly indicators: DirectionalIndicators;
  private readonly average: AverageDirectionalIndex;
  private readonly earlier: Delay;

  constructor(memory: Memory, length: number) {
    this.indicators = new DirectionalIndicators(memory, length);
    this.average = new AverageDirectionalIndex(memory, length);
    this.earlier = new Delay(memory, length - 1);
  }

  next(high: number, low: number, close: number): number {
    this.indicators.next(high, low, close);
    const index = this.average.next(this.indicators.plus, this.indicators.minus);
    return (index + this.earlier.next(index)) / 2;
  }
}

import type { Memory } from "@/lib/ta/core/memory";
import { directionalIndex } from "@/lib/ta/nodes/directional-index";
import { type ExponentialAverage, wilderNode } from "@/lib/ta/nodes/exponential-average";

/**
 * The Wilder average of the directional index of two directional indicators; first answer at the `length`th
 * pair.
 * A pair without direction counts as 0 in the seed and leaves the average as it is behind it.
 */
export class AverageDirectionalIndex {
  private readonly average: ExponentialAverage;
  private level = NaN;

  constructor(memory: Memory, length: number) {
    this.average = wilderNode(memory, length);
    memory.track(this);
  }

  next(plus: number, minus: number): number {
    const isSeeding = Number.isNaN(this.level);
    const index = directionalIndex(plus, minus, isSeeding ? 0 : this.level);
    if (Number.isNaN(index)) return NaN;
    if (index !== this.level) this.level = this.average.next(index);
    return this.level;
  }
}

import type { Memory } from "@/lib/ta/core/memory";
import { BlockSum } from "@/lib/ta/nodes/block-sum";

/**
 * Sum of the last `length` parts over the sum of the last `length` wholes, which are not negative; 0 when all
 * wholes are 0. First answer at the `length`th pair.
 */
export class WindowRatio {
  private readonly parts: BlockSum;
  private readonly wholes: BlockSum;

  constructor(memory: Memory, length: number) {
    this.parts = new BlockSum(memory, length);
    this.wholes = new BlockSum(memory, length);
  }

  next(part: number, whole: number): number {
    const parts = this.parts.next(part);
    const wholes = this.wholes.next(whole);
    return wholes === 0 ? 0 : parts / wholes;
  }
}

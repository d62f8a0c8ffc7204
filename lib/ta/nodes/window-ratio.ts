import type { Memory } from "@/lib/ta/core/memory";
import { FlowSum } from "@/lib/ta/nodes/flow-sum";
import { WindowSum } from "@/lib/ta/nodes/window-sum";

/**
 * Sum of the last `length` parts over the sum of the last `length` wholes, which are not negative; 0 when all
 * wholes are 0. First answer at the `length`th pair.
 */
export class WindowRatio {
  private readonly parts: WindowSum;
  private readonly wholes: FlowSum;

  constructor(memory: Memory, length: number) {
    this.parts = new WindowSum(memory, length);
    this.wholes = new FlowSum(memory, length);
  }

  next(part: number, whole: number): number {
    const parts = this.parts.next(part);
    const wholes = this.wholes.next(whole);
    return wholes === 0 ? 0 : parts / wholes;
  }
}

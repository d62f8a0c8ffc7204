import type { Memory } from "@/lib/ta/core/memory";
import { Delay } from "@/lib/ta/nodes/delay";
import { type ExponentialAverage, wilderNode } from "@/lib/ta/nodes/exponential-average";
import type { Node } from "@/lib/ta/nodes/node";

/** The average of Wilder, shown `shift` values late; first answer at value `length + shift`. */
export class ShiftedAverage implements Node {
  private readonly average: ExponentialAverage;
  private readonly delay: Delay;

  constructor(memory: Memory, length: number, shift: number) {
    this.average = wilderNode(memory, length);
    this.delay = new Delay(memory, shift);
  }

  next(value: number): number {
    return this.delay.next(this.average.next(value));
  }
}

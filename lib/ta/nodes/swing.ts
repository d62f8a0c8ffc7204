import type { Memory } from "@/lib/ta/core/memory";
import { Delay } from "@/lib/ta/nodes/delay";
import type { Node } from "@/lib/ta/nodes/node";
import { WindowHighest } from "@/lib/ta/nodes/window-extreme";

/**
 * The value `right` values ago where it is higher than each of the `left` before it and the `right` behind
 * it, NaN where it is not: a swing high, told when it is certain. Equal neighbours make none.
 */
export class SwingHigh implements Node {
  private readonly leftHighest: WindowHighest;
  private readonly leftDelay: Delay;
  private readonly delay: Delay;
  private readonly rightHighest: WindowHighest;

  constructor(memory: Memory, left: number, right: number) {
    this.leftHighest = new WindowHighest(memory, left);
    this.leftDelay = new Delay(memory, right + 1);
    this.delay = new Delay(memory, right);
    this.rightHighest = new WindowHighest(memory, right);
  }

  next(value: number): number {
    const before = this.leftDelay.next(this.leftHighest.next(value));
    const candidate = this.delay.next(value);
    const behind = this.rightHighest.next(value);
    return candidate > before && candidate > behind ? candidate : NaN;
  }
}

/** The value `right` values ago where it is lower than each of its neighbours, NaN where it is not. */
export class SwingLow implements Node {
  private readonly high: SwingHigh;

  constructor(memory: Memory, left: number, right: number) {
    this.high = new SwingHigh(memory, left, right);
  }

  next(value: number): number {
    // Subtracting from zero keeps a zero positive.
    return 0 - this.high.next(-value);
  }
}

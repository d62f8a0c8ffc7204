import type { Memory } from "@/lib/ta/core/memory";
import type { Node } from "@/lib/ta/nodes/node";
import { OrderedWindow } from "@/lib/ta/nodes/ordered-window";

/**
 * The value below which the part `share` (0 to 1) of the last `length` values lies: that at the rank
 * `share·(length - 1)` in ascending order, interpolated between its neighbours. First answer at the `length`th.
 */
export class WindowQuantile implements Node {
  private readonly window: OrderedWindow;
  private readonly below: number;
  private readonly part: number;

  constructor(memory: Memory, length: number, share: number) {
    const rank = share * (length - 1);
    this.window = new OrderedWindow(memory, length);
    this.below = Math.floor(rank);
    this.part = rank - this.below;
  }

  next(value: number): number {
    if (Number.isNaN(this.window.next(value))) return NaN;
    const low = this.window.valueAt(this.below);
    return this.part === 0 ? low : low + this.part * (this.window.valueAt(this.below + 1) - low);
  }
}

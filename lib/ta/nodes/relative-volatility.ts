import type { Memory } from "@/lib/ta/core/memory";
import { emaNode } from "@/lib/ta/nodes/exponential-average";
import type { Node } from "@/lib/ta/nodes/node";
import { WindowMoments } from "@/lib/ta/nodes/window-moments";

/**
 * The relative volatility index of Dorsey, 0 to 100: the share of the deviation over `length` values that fell on
 * rises, in exponential averages; 0 when there was none. First answer at value `2·length - 1`, for a length of 1
 * at the second.
 */
export class RelativeVolatility implements Node {
  private readonly moments: WindowMoments;
  private readonly rises: Node;
  private readonly falls: Node;
  private previous = NaN;

  constructor(memory: Memory, length: number) {
    this.moments = new WindowMoments(memory, length);
    this.rises = emaNode(memory, length);
    this.falls = emaNode(memory, length);
    memory.track(this);
  }

  next(value: number): number {
    if (Number.isNaN(value)) return NaN;
    const change = value - this.previous;
    this.previous = value;
    const deviation = Math.sqrt(this.moments.next(value));
    if (Number.isNaN(change)) return NaN;
    const rise = this.rises.next(Number.isNaN(deviation) || change > 0 ? deviation : 0);
    const fall = this.falls.next(Number.isNaN(deviation) || change < 0 ? deviation : 0);
    return rise + fall === 0 ? 0 : (100 * rise) / (rise + fall);
  }
}

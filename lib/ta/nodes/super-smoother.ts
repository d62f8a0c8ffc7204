import type { Memory } from "@/lib/ta/core/memory";
import type { Node } from "@/lib/ta/nodes/node";

interface SuperSmootherSettings {
  readonly length: number;
  readonly poles: 2 | 3;
  /** What the filter remembers at the first value: the first values themselves, or zeros. */
  readonly start: "values" | "zeros";
}

/**
 * The super smoother of Ehlers, a Butterworth low-pass filter that takes out swings shorter than `length`. Answers
 * from the first value on; begun with the values, the first `poles` pass as they are.
 *
 * The weights add up to 1, so the recursion is that of distances from the present value: it loses no digits to the
 * level, and a value that stands still comes out as it is.
 */
export class SuperSmoother implements Node {
  private readonly poles: number;
  private readonly weight1: number;
  private readonly weight2: number;
  private readonly weight3: number;
  private count: number;
  private smooth1 = 0;
  private smooth2 = 0;
  private smooth3 = 0;

  constructor(memory: Memory, { length, poles, start }: SuperSmootherSettings) {
    const angle = Math.PI / length;
    const decay = poles === 2 ? Math.exp(-Math.SQRT2 * angle) : Math.exp(-angle);
    const turn = 2 * decay * Math.cos((poles === 2 ? Math.SQRT2 : Math.sqrt(3)) * angle);
    const square = decay * decay;
    this.poles = poles;
    this.weight1 = poles === 2 ? turn : square + turn;
    this.weight2 = poles === 2 ? -square : -square * (1 + turn);
    this.weight3 = poles === 2 ? 0 : square * square;
    this.count = start === "values" ? 0 : poles;
    memory.track(this);
  }

  next(value: number): number {
    if (Number.isNaN(value)) return NaN;
    const smooth = this.count < this.poles ? value : this.smoothed(value);
    this.count = Math.min(this.count + 1, this.poles);
    this.smooth3 = this.smooth2;
    this.smooth2 = this.smooth1;
    this.smooth1 = smooth;
    return smooth;
  }

  private smoothed(value: number): number {
    const past = this.weight1 * (this.smooth1 - value) + this.weight2 * (this.smooth2 - value);
    return value + (past + this.weight3 * (this.smooth3 - value));
  }
}

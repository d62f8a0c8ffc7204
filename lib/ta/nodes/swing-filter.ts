import type { Memory } from "@/lib/ta/core/memory";
import type { Node } from "@/lib/ta/nodes/node";
import { SuperSmoother } from "@/lib/ta/nodes/super-smoother";

/**
 * The swings between `shortest` and `longest` values: a one-pole high-pass filter and a two-pole super smoother of
 * the mean of its last two outputs (Ehlers). Answers from the first value on, at which it is 0.
 */
export class SwingFilter implements Node {
  private readonly decay: number;
  private readonly smoother: SuperSmoother;
  private previous = NaN;
  private pass = 0;

  constructor(memory: Memory, longest: number, shortest: number) {
    const angle = (2 * Math.PI) / longest;
    this.decay = (1 - Math.sin(angle)) / Math.cos(angle);
    this.smoother = new SuperSmoother(memory, { length: shortest, poles: 2, start: "zeros" });
    memory.track(this);
  }

  next(value: number): number {
    if (Number.isNaN(value)) return NaN;
    const change = Number.isNaN(this.previous) ? 0 : value - this.previous;
    this.previous = value;
    const pass = 0.5 * (1 + this.decay) * change + this.decay * this.pass;
    const mean = (pass + this.pass) / 2;
    this.pass = pass;
    return this.smoother.next(mean);
  }
}

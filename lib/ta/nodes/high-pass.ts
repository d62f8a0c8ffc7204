import type { Memory } from "@/lib/ta/core/memory";
import type { Node } from "@/lib/ta/nodes/node";

/**
 * The two-pole high-pass filter of Ehlers: what remains of the values when swings longer than `length` are taken
 * out. Zero at the first two values, which have no second difference.
 */
export class HighPass implements Node {
  private readonly gain: number;
  private readonly pole: number;
  private value1 = NaN;
  private value2 = NaN;
  private pass1 = 0;
  private pass2 = 0;

  constructor(memory: Memory, length: number) {
    const angle = (Math.SQRT1_2 * 2 * Math.PI) / length;
    const alpha = (Math.cos(angle) + Math.sin(angle) - 1) / Math.cos(angle);
    this.gain = (1 - alpha / 2) ** 2;
    this.pole = 1 - alpha;
    memory.track(this);
  }

  next(value: number): number {
    if (Number.isNaN(value)) return NaN;
    const bend = value - this.value1 - (this.value1 - this.value2);
    this.value2 = this.value1;
    this.value1 = value;
    if (Number.isNaN(bend)) return 0;
    const { gain, pole, pass1, pass2 } = this;
    const pass = gain * bend + 2 * pole * pass1 - pole * pole * pass2;
    this.pass2 = pass1;
    this.pass1 = pass;
    return pass;
  }
}

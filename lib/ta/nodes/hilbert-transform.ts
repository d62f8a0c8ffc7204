import type { Memory } from "@/lib/ta/core/memory";

/** Weights of the outer and inner taps (Ehlers). */
const OUTER = 0.0962;
const INNER = 0.5769;

/**
 * The Hilbert transformer of Ehlers, a quarter of a cycle out of phase with what it is fed:
 * `gain·(0.0962·(v[i] - v[i - 6]) + 0.5769·(v[i - 2] - v[i - 4]))`. Answers from the first value on, as if zeros
 * had come before it.
 */
export class HilbertTransform {
  private value1 = 0;
  private value2 = 0;
  private value3 = 0;
  private value4 = 0;
  private value5 = 0;
  private value6 = 0;

  constructor(memory: Memory) {
    memory.track(this);
  }

  next(value: number, gain: number): number {
    const outer = OUTER * value - OUTER * this.value6;
    const turned = outer - INNER * this.value4 + INNER * this.value2;
    this.value6 = this.value5;
    this.value5 = this.value4;
    this.value4 = this.value3;
    this.value3 = this.value2;
    this.value2 = this.value1;
    this.value1 = value;
    return turned * gain;
  }
}

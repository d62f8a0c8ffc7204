import type { Memory } from "@/lib/ta/core/memory";
import { DominantCycle } from "@/lib/ta/nodes/dominant-cycle";
import type { Node } from "@/lib/ta/nodes/node";

/** Values before the cycle is measured, and the longest cycle. */
const SKIPPED = 37;
const PERIOD_MOST = 50;
const DEGREES = 180 / Math.PI;

/**
 * The phase of the dominant cycle in degrees, -45 to 315, as TA-Lib has it: that of the Fourier component whose
 * period is the cycle's, over the last cycle of smoothed prices. First answer at the 38th value.
 *
 * After `next`: `period` and `smoothed` are the cycle's period and the smoothed price. Over a cycle of equal smoothed
 * prices both parts of the component are 0 and their angle counts as 0 (TA-Lib answers the angle of their rounding
 * errors).
 */
export class DominantPhase implements Node {
  period = NaN;
  smoothed = NaN;
  private readonly cycle: DominantCycle;
  private readonly ring = new Float64Array(PERIOD_MOST + 1);
  private position = 0;
  private count = 0;
  private real = 0;
  private imaginary = 0;

  constructor(memory: Memory) {
    this.cycle = new DominantCycle(memory, SKIPPED);
    memory.track(this);
  }

  next(value: number): number {
    const period = this.cycle.next(value);
    if (Number.isNaN(period)) return NaN;
    this.period = period;
    this.smoothed = this.cycle.smoothed;
    this.position = this.position === PERIOD_MOST ? 0 : this.position + 1;
    this.ring[this.position] = this.smoothed;
    this.count = Math.min(this.count + 1, PERIOD_MOST);
    this.correlate(Math.trunc(period + 0.5));
    return this.phaseOf(period);
  }

  /**
   * Sums sine and cosine over one cycle, newest first, zeros before the first value. What is summed is the distance
   * from the newest, whose level drops out of a whole cycle.
   */
  private correlate(period: number): void {
    let real = 0;
    let imaginary = 0;
    let place = this.position;
    for (let age = 0; age < period; age++) {
      const distance = (age < this.count ? (this.ring[place] ?? NaN) : 0) - this.smoothed;
      const angle = (age * 2 * Math.PI) / period;
      real += Math.sin(angle) * distance;
      imaginary += Math.cos(angle) * distance;
      place = place === 0 ? PERIOD_MOST : place - 1;
    }
    this.real = real;
    this.imaginary = imaginary;
  }

  private phaseOf(period: number): number {
    const angle =
      this.imaginary === 0 ? Math.sign(this.real) * 90 : Math.atan(this.real / this.imaginary) * DEGREES;
    // A quarter turn to the sine, and the bar by which the smoothed price is late.
    const phase = angle + 90 + 360 / period + (this.imaginary < 0 ? 180 : 0);
    return phase > 315 ? phase - 360 : phase;
  }
}

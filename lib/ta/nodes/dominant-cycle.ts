import type { Memory } from "@/lib/ta/core/memory";
import { HilbertTransform } from "@/lib/ta/nodes/hilbert-transform";
import type { Node } from "@/lib/ta/nodes/node";

/** The periods that count as a cycle, in bars, and how much one may differ from the one before. */
const PERIOD_LEAST = 6;
const PERIOD_MOST = 50;
const GROWTH_MOST = 1.5;
const GROWTH_LEAST = 0.67;

/**
 * The period of the dominant cycle in bars, by the homodyne discriminator of Ehlers as TA-Lib has it; first answer
 * at value `skip + 1`. Before that only the four-value average that smooths the price is filled; everything behind
 * the average starts at zero there, so the numbers need some cycles to settle.
 *
 * After `next`: `smoothed` is the smoothed price, `inPhase` and `quadrature` the two parts of the cycle.
 */
export class DominantCycle implements Node {
  smoothed = NaN;
  inPhase = 0;
  quadrature = 0;
  private readonly skip: number;
  private readonly detrender: HilbertTransform;
  private readonly quadratures: HilbertTransform;
  private readonly inPhaseAhead: HilbertTransform;
  private readonly quadratureAhead: HilbertTransform;
  private count = 0;
  private value1 = 0;
  private value2 = 0;
  private value3 = 0;
  private detrended1 = 0;
  private detrended2 = 0;
  private detrended3 = 0;
  private phasorI = 0;
  private phasorQ = 0;
  private real = 0;
  private imaginary = 0;
  private period = 0;
  private smoothedPeriod = 0;

  constructor(memory: Memory, skip: number) {
    this.skip = skip;
    this.detrender = new HilbertTransform(memory);
    this.quadratures = new HilbertTransform(memory);
    this.inPhaseAhead = new HilbertTransform(memory);
    this.quadratureAhead = new HilbertTransform(memory);
    memory.track(this);
  }

  next(value: number): number {
    if (Number.isNaN(value)) return NaN;
    const { value1, value2, value3 } = this;
    this.value1 = value;
    this.value2 = value1;
    this.value3 = value2;
    if (this.count < this.skip) {
      this.count += 1;
      return NaN;
    }
    this.smoothed = (4 * value + 3 * value1 + 2 * value2 + value3) * 0.1;
    this.turn();
    return this.smoothedPeriod;
  }

  /** Takes the smoothed price into the phasor, and from its turn since the last bar the period. */
  private turn(): void {
    const gain = 0.075 * this.period + 0.54;
    const detrended = this.detrender.next(this.smoothed, gain);
    this.quadrature = this.quadratures.next(detrended, gain);
    this.inPhase = this.detrended3;
    this.detrended3 = this.detrended2;
    this.detrended2 = this.detrended1;
    this.detrended1 = detrended;
    const ahead = this.inPhaseAhead.next(this.inPhase, gain);
    const phasorQ = 0.2 * (this.quadrature + ahead) + 0.8 * this.phasorQ;
    const phasorI =
      0.2 * (this.inPhase - this.quadratureAhead.next(this.quadrature, gain)) + 0.8 * this.phasorI;
    this.real = 0.2 * (phasorI * this.phasorI + phasorQ * this.phasorQ) + 0.8 * this.real;
    this.imaginary = 0.2 * (phasorI * this.phasorQ - phasorQ * this.phasorI) + 0.8 * this.imaginary;
    this.phasorI = phasorI;
    this.phasorQ = phasorQ;
    this.measure();
  }

  private measure(): void {
    const last = this.period;
    const measured =
      this.imaginary !== 0 && this.real !== 0 ? (2 * Math.PI) / Math.atan(this.imaginary / this.real) : last;
    const near = Math.max(Math.min(measured, GROWTH_MOST * last), GROWTH_LEAST * last);
    this.period = 0.2 * Math.min(Math.max(near, PERIOD_LEAST), PERIOD_MOST) + 0.8 * last;
    this.smoothedPeriod = 0.33 * this.period + 0.67 * this.smoothedPeriod;
  }
}

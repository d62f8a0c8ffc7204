import type { Memory } from "@/lib/ta/core/memory";

/**
 * How the stop of one side gathers speed: from `initial` by `step` with every new extreme, up to `maximum`.
 */
export interface ParabolicAcceleration {
  readonly initial: number;
  readonly step: number;
  readonly maximum: number;
}

export interface ParabolicRules {
  /** The first stop: above 0 of a long trade, below 0 of a short one; 0: from the first two bars. */
  readonly startValue: number;
  /** Fraction of the price by which a stop that turns is set further away. */
  readonly offsetOnReverse: number;
  readonly long: ParabolicAcceleration;
  readonly short: ParabolicAcceleration;
}

/**
 * The parabolic stop of Wilder, as TA-Lib starts and turns it; first answer at the second bar. `isLong` tells
 * the side of the trade behind that bar.
 *
 * A short trade is computed as a long one in the mirror: prices times `side`. All prices are distances from
 * the first low, which lose no digits to a level far from zero.
 */
export class ParabolicStop {
  private readonly rules: ParabolicRules;
  private side = 1;
  private base = NaN;
  private isStarted = false;
  private previousHigh = NaN;
  private previousLow = NaN;
  private stop = NaN;
  private extreme = NaN;
  private acceleration = NaN;

  constructor(memory: Memory, rules: ParabolicRules) {
    this.rules = { ...rules, long: capped(rules.long), short: capped(rules.short) };
    memory.track(this);
  }

  get isLong(): boolean {
    return this.side > 0;
  }

  next(high: number, low: number): number {
    if (Number.isNaN(this.base)) {
      this.base = low;
      this.previousHigh = high - low;
      this.previousLow = 0;
      return NaN;
    }
    const top = high - this.base;
    const bottom = low - this.base;
    if (!this.isStarted) this.start(top, bottom);
    const { side } = this;
    const stop = side > 0 ? this.step(top, bottom) : this.step(-bottom, -top);
    this.previousHigh = top;
    this.previousLow = bottom;
    return this.base + side * stop;
  }

  /** Takes the side on which the second bar went further, long in doubt, and sees no bar before it. */
  private start(top: number, bottom: number): void {
    const { startValue } = this.rules;
    const rise = top - this.previousHigh;
    const fall = this.previousLow - bottom;
    const isShort = startValue === 0 ? fall > 0 && fall > rise : startValue < 0;
    this.enter(isShort ? -1 : 1, isShort ? -bottom : top);
    const first = isShort ? this.previousHigh : this.previousLow;
    this.stop = this.side * (startValue === 0 ? first : Math.abs(startValue) - this.base);
    this.isStarted = true;
    this.previousHigh = top;
    this.previousLow = bottom;
  }

  private enter(side: number, extreme: number): void {
    this.side = side;
    this.extreme = extreme;
    this.acceleration = (side > 0 ? this.rules.long : this.rules.short).initial;
  }

  /** The stop at a bar that reached `far` with the trade and `near` against it; moves it for the next bar. */
  private step(far: number, near: number): number {
    const previousFar = this.side > 0 ? this.previousHigh : -this.previousLow;
    const previousNear = this.side > 0 ? this.previousLow : -this.previousHigh;
    if (near <= this.stop) return this.turn(Math.max(previousFar, far), near);
    const { stop } = this;
    if (far > this.extreme) {
      const { step, maximum } = this.side > 0 ? this.rules.long : this.rules.short;
      this.extreme = far;
      this.acceleration = Math.min(this.acceleration + step, maximum);
    }
    this.stop = Math.min(stop + this.acceleration * (this.extreme - stop), previousNear, near);
    return stop;
  }

  /**
   * The trade turns: the stop goes to its extreme, at least to `far`, and the other side begins at `near`.
   */
  private turn(far: number, near: number): number {
    let stop = Math.max(this.extreme, far);
    stop += this.rules.offsetOnReverse * (this.base + this.side * stop);
    this.enter(-this.side, -near);
    this.stop = -Math.max(stop + this.acceleration * (near - stop), far);
    return stop;
  }
}

function capped({ initial, step, maximum }: ParabolicAcceleration): ParabolicAcceleration {
  return { initial: Math.min(initial, maximum), step: Math.min(step, maximum), maximum };
}

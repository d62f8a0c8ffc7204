import type { Memory } from "@/lib/ta/core/memory";

/** The longest cycle in bars. */
const PERIOD_MOST = 50;

/**
 * The instantaneous trend line of Ehlers as TA-Lib has it: the mean of the values over one dominant cycle, which
 * takes the cycle out, then a weighted average (4, 3, 2, 1) of four such means. `next` is given the period of the
 * cycle beside the value and answers NaN until there is one; means before the first count as zero.
 */
export class InstantaneousTrend {
  private readonly ring = new Float64Array(PERIOD_MOST + 1);
  private position = 0;
  private mean1 = 0;
  private mean2 = 0;
  private mean3 = 0;

  constructor(memory: Memory) {
    memory.track(this);
  }

  next(value: number, period: number): number {
    this.position = this.position === PERIOD_MOST ? 0 : this.position + 1;
    this.ring[this.position] = value;
    if (Number.isNaN(period)) return NaN;
    const mean = this.meanOver(Math.trunc(period + 0.5));
    const trend = (4 * mean + 3 * this.mean1 + 2 * this.mean2 + this.mean3) / 10;
    this.mean3 = this.mean2;
    this.mean2 = this.mean1;
    this.mean1 = mean;
    return trend;
  }

  /** Never reaches back before the first value: a cycle measured from 37 values on is shorter than their count. */
  private meanOver(bars: number): number {
    let sum = 0;
    let place = this.position;
    for (let age = 0; age < bars; age++) {
      sum += this.ring[place] ?? NaN;
      place = place === 0 ? PERIOD_MOST : place - 1;
    }
    return bars === 0 ? 0 : sum / bars;
  }
}

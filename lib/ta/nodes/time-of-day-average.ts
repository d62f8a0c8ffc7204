import type { Memory } from "@/lib/ta/core/memory";

const MINUTE_MS = 60_000;
const MINUTES_A_DAY = 1440;

/**
 * Mean of the last `length` values that came in the same minute of the UTC day, the present one not among them; NaN
 * until there are as many. Exactly 0 when each of them is 0.
 *
 * What a value changes in the arrays waits in the fields until the next value comes, so that taking the memory back
 * takes it back as well. `run` marks what the present run has written: everything else counts as empty.
 */
export class TimeOfDayAverage {
  private readonly length: number;
  private readonly values: Float64Array;
  private readonly sums: Float64Array;
  private readonly counts = new Float64Array(MINUTES_A_DAY);
  private readonly moving = new Float64Array(MINUTES_A_DAY);
  private readonly runs = new Float64Array(MINUTES_A_DAY);
  private readonly begun = { runs: 0 };
  private run = 0;
  private slot = -1;
  private value = NaN;
  private count = 0;
  private sum = 0;
  /** How many of the values are not 0. */
  private movingCount = 0;

  constructor(memory: Memory, length: number) {
    this.length = length;
    this.values = new Float64Array(MINUTES_A_DAY * length);
    this.sums = new Float64Array(MINUTES_A_DAY);
    memory.track(this);
  }

  /** Answers for the minute in which `time` (epoch ms) lies, then takes `value` in. */
  next(time: number, value: number): number {
    if (this.run === 0) {
      this.begun.runs += 1;
      this.run = this.begun.runs;
    }
    if (this.slot >= 0) this.write();
    const minute = Math.floor(time / MINUTE_MS);
    this.slot = minute - MINUTES_A_DAY * Math.floor(minute / MINUTES_A_DAY);
    const isKnown = this.runs[this.slot] === this.run;
    const count = isKnown ? (this.counts[this.slot] ?? 0) : 0;
    const sum = isKnown ? (this.sums[this.slot] ?? 0) : 0;
    const movingCount = isKnown ? (this.moving[this.slot] ?? 0) : 0;
    const isFull = count >= this.length;
    const leaving = isFull ? (this.values[this.placeOf(count)] ?? NaN) : 0;
    this.value = value;
    this.count = count + 1;
    this.sum = sum + value - leaving;
    this.movingCount = movingCount + (value === 0 ? 0 : 1) - (leaving === 0 ? 0 : 1);
    if (!isFull) return NaN;
    return movingCount === 0 ? 0 : sum / this.length;
  }

  private write(): void {
    const { slot, length } = this;
    this.values[this.placeOf(this.count - 1)] = this.value;
    // Where the places begin anew, so does the sum: rounding errors live no longer than that.
    if (this.count % length === 0) {
      this.sum = 0;
      for (let i = slot * length; i < (slot + 1) * length; i++) this.sum += this.values[i] ?? NaN;
    }
    this.runs[slot] = this.run;
    this.counts[slot] = this.count;
    this.sums[slot] = this.sum;
    this.moving[slot] = this.movingCount;
  }

  private placeOf(count: number): number {
    return this.slot * this.length + (count % this.length);
  }
}

import type { Memory } from "@/lib/ta/core/memory";

/**
 * Volume-weighted mean and population deviation of the bars since the last `restart`, taken in one bar at a time
 * (West). NaN until some volume has traded.
 *
 * They are those of `price - base`, the first price being the base: the same deviation, and digits are not lost to
 * a level far from zero.
 */
export class VolumeWeightedMoments {
  private base = NaN;
  private volume = 0;
  private above = 0;
  private squares = 0;

  constructor(memory: Memory) {
    memory.track(this);
  }

  get mean(): number {
    return this.volume === 0 ? NaN : this.base + this.above;
  }

  get deviation(): number {
    return this.volume === 0 ? NaN : Math.sqrt(Math.max(this.squares / this.volume, 0));
  }

  /** Adds a bar at its typical price. */
  add(high: number, low: number, close: number, volume: number): void {
    if (Number.isNaN(this.base)) this.base = close;
    if (volume === 0) return;
    const { base } = this;
    const distance = (high - base) / 3 + (low - base) / 3 + (close - base) / 3 - this.above;
    this.volume += volume;
    const share = this.volume === 0 ? 0 : volume / this.volume;
    this.above += distance * share;
    this.squares += volume * distance * (distance - distance * share);
  }

  restart(): void {
    this.base = NaN;
    this.volume = 0;
    this.above = 0;
    this.squares = 0;
  }
}

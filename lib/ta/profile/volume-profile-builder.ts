import { isProfileBar, type ProfileBars } from "@/lib/ta/profile/profile-bars";
import {
  type BinAmounts,
  levelsOf,
  type ProfileLevels,
  summariseProfile,
  type VolumeProfile,
} from "@/lib/ta/profile/profile-summary";
import { valueAreaOf } from "@/lib/ta/profile/value-area";
import { VolumeCells } from "@/lib/ta/profile/volume-cells";

export const PROFILE_METHODS = ["spread", "close"] as const;
/** Where a bar's volume goes: evenly over its high–low, or into the bin of its close. */
export type ProfileMethod = (typeof PROFILE_METHODS)[number];

export interface ProfileBinning {
  bins: number;
  method: ProfileMethod;
}

/**
 * A volume profile over a fixed range of prices, filled bar by bar; a bar can be taken out again. Each bar costs
 * O(1) however many bins it covers: its even middle part is kept as two steps of a density.
 *
 * A price on the edge of two bins belongs to the upper one; the last bin has its upper edge too. A bar without
 * range counts wholly in the bin of its price, a close outside its bar's high–low as the nearer of them. A range
 * without width is one bin.
 */
export class VolumeProfileBuilder {
  readonly #bins: number;
  readonly #spreads: boolean;
  readonly #buy: VolumeCells;
  readonly #sell: VolumeCells;
  readonly #coverSteps: Float64Array;
  readonly #touchSteps: Float64Array;
  #low = NaN;
  #high = NaN;
  #skippedBars = 0;

  /** @throws RangeError when `bins` is not a whole number of 1 or more, or the range is none. */
  constructor({ bins, method }: ProfileBinning, range: { low: number; high: number }) {
    if (!(Number.isInteger(bins) && bins >= 1)) throw new RangeError(`${bins} is no number of bins`);
    this.#bins = bins;
    this.#spreads = method === "spread";
    this.#buy = new VolumeCells(bins);
    this.#sell = new VolumeCells(bins);
    this.#coverSteps = new Float64Array(bins + 1);
    this.#touchSteps = new Float64Array(bins + 1);
    this.restart(range);
  }

  /** Forgets every bar and goes on with another range. @throws RangeError when it is none. */
  restart({ low, high }: { low: number; high: number }): void {
    if (!(low <= high && Number.isFinite(high - low))) throw new RangeError(`no range: ${low} to ${high}`);
    this.#low = low;
    this.#high = high;
    this.#buy.clear();
    this.#sell.clear();
    this.#coverSteps.fill(0);
    this.#touchSteps.fill(0);
    this.#skippedBars = 0;
  }

  /** Counts the bar at `row`; one that is no candle (`isProfileBar`) or not within the range is left out. */
  add(bars: ProfileBars, row: number): void {
    this.#change(bars, row, 1);
  }

  /** Takes the bar at `row` out again; it must have been added since the last `restart`. */
  remove(bars: ProfileBars, row: number): void {
    this.#change(bars, row, -1);
  }

  /** The profile of the bars that are in; `valueArea` is the share of the value area, 0 … 1. */
  profile(valueArea: number): VolumeProfile {
    return {
      ...summariseProfile(this.#amounts(), this.#edge, valueArea),
      skippedBars: this.#skippedBars,
    };
  }

  /** Only the levels of `profile`. */
  levels(valueArea: number): ProfileLevels {
    const { buy, sell } = this.#amounts();
    const volumes = buy.map((volume, bin) => volume + (sell[bin] ?? NaN));
    return levelsOf(valueAreaOf(volumes, valueArea), this.#edge);
  }

  get #count(): number {
    return this.#low === this.#high ? 1 : this.#bins;
  }

  readonly #edge = (bin: number): number =>
    bin >= this.#count ? this.#high : this.#low + ((this.#high - this.#low) * bin) / this.#count;

  #amounts(): BinAmounts {
    const cover = runningSums(this.#coverSteps, this.#count);
    const touches = runningSums(this.#touchSteps, this.#count);
    return { buy: this.#buy.volumes(cover, touches), sell: this.#sell.volumes(cover, touches), touches };
  }

  #change(bars: ProfileBars, row: number, sign: 1 | -1): void {
    const low = bars.low[row] ?? NaN;
    const high = bars.high[row] ?? NaN;
    if (!isProfileBar(bars, row) || low < this.#low || high > this.#high) {
      this.#skippedBars += sign;
      return;
    }
    const close = bars.close[row] ?? NaN;
    const cells = close >= (bars.open[row] ?? NaN) ? this.#buy : this.#sell;
    const volume = sign * (bars.volume[row] ?? NaN);
    const start = this.#position(low);
    const end = this.#position(high);
    const first = this.#binAt(start);
    const last = this.#binAt(end);
    addStep(this.#touchSteps, first, last + 1, sign);
    if (!this.#spreads) {
      cells.addTo(this.#binAt(this.#position(Math.min(high, Math.max(low, close)))), volume);
    } else if (first === last) {
      cells.addTo(first, volume);
    } else {
      addStep(this.#coverSteps, first + 1, last, sign);
      cells.spread({ start, end, first, last }, volume);
    }
  }

  /** How many bins lie below the price; multiplied first, so that a price on an edge is exactly there. */
  #position(price: number): number {
    if (this.#low === this.#high) return 0;
    return ((price - this.#low) * this.#bins) / (this.#high - this.#low);
  }

  #binAt(position: number): number {
    return Math.min(this.#count - 1, Math.floor(position));
  }
}

function addStep(steps: Float64Array, from: number, to: number, change: number): void {
  steps[from] = (steps[from] ?? 0) + change;
  steps[to] = (steps[to] ?? 0) - change;
}

function runningSums(steps: Float64Array, count: number): Float64Array {
  const sums = new Float64Array(count);
  let sum = 0;
  for (let i = 0; i < count; i++) {
    sum += steps[i] ?? 0;
    sums[i] = sum;
  }
  return sums;
}

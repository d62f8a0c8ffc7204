import { CompensatedCells } from "@/lib/ta/profile/compensated-cells";
import { isProfileBar, type ProfileBars } from "@/lib/ta/profile/profile-bars";
import type { ProfileBinning } from "@/lib/ta/profile/profile-options";
import {
  type BinAmounts,
  levelsOf,
  type ProfileLevels,
  summariseProfile,
  type VolumeProfile,
} from "@/lib/ta/profile/profile-summary";
import { valueAreaOf } from "@/lib/ta/profile/value-area";
import { VolumeCells } from "@/lib/ta/profile/volume-cells";

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
  readonly #scratch: ReturnType<typeof scratchOf>;
  readonly #flatScratch = scratchOf(1);
  readonly #total = new CompensatedCells(1);
  #low = NaN;
  #high = NaN;
  #countedBars = 0;
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
    this.#scratch = scratchOf(bins);
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
    this.#total.clear();
    this.#countedBars = 0;
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
    return levelsOf(valueAreaOf(this.#amounts().volumes, valueArea), this.#edge);
  }

  get #count(): number {
    return this.#low === this.#high ? 1 : this.#bins;
  }

  readonly #edge = (bin: number): number =>
    bin >= this.#count ? this.#high : this.#low + ((this.#high - this.#low) * bin) / this.#count;

  /** In arrays of the builder's own, which the next call writes anew. */
  #amounts(): BinAmounts {
    const { volumes, buy, sell, cover, touches } =
      this.#low === this.#high ? this.#flatScratch : this.#scratch;
    runningSums(this.#coverSteps, cover);
    runningSums(this.#touchSteps, touches);
    this.#buy.volumes(cover, touches, buy);
    this.#sell.volumes(cover, touches, sell);
    for (let bin = 0; bin < volumes.length; bin++) volumes[bin] = (buy[bin] ?? NaN) + (sell[bin] ?? NaN);
    const total = this.#countedBars === 0 ? 0 : Math.max(0, this.#total.at(0));
    return { volumes, buy, sell, touches, total };
  }

  #change(bars: ProfileBars, row: number, sign: 1 | -1): void {
    const low = bars.low[row] ?? NaN;
    const high = bars.high[row] ?? NaN;
    if (!isProfileBar(bars, row) || low < this.#low || high > this.#high) {
      this.#skippedBars += sign;
      return;
    }
    this.#countedBars += sign;
    const close = bars.close[row] ?? NaN;
    const cells = close >= (bars.open[row] ?? NaN) ? this.#buy : this.#sell;
    const volume = sign * (bars.volume[row] ?? NaN);
    this.#total.add(0, volume);
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

function runningSums(steps: Float64Array, sums: Float64Array): void {
  let sum = 0;
  for (let i = 0; i < sums.length; i++) {
    sum += steps[i] ?? NaN;
    sums[i] = sum;
  }
}

function scratchOf(count: number) {
  const column = () => new Float64Array(count);
  return { volumes: column(), buy: column(), sell: column(), cover: column(), touches: column() };
}

import { CompensatedCells } from "@/lib/ta/profile/compensated-cells";

/** A range of prices, in bins above the lowest price, with the bins of its ends. */
export interface CoveredBins {
  start: number;
  end: number;
  first: number;
  last: number;
}

/** Volume by bin: amounts in single bins, and an even density over runs of bins, kept as its steps. */
export class VolumeCells {
  readonly #single: CompensatedCells;
  readonly #steps: CompensatedCells;

  constructor(count: number) {
    this.#single = new CompensatedCells(count);
    this.#steps = new CompensatedCells(count);
  }

  addTo(bin: number, volume: number): void {
    this.#single.add(bin, volume);
  }

  /** Spreads `volume` evenly over a range that ends in another bin than it begins in. */
  spread({ start, end, first, last }: CoveredBins, volume: number): void {
    const span = end - start;
    this.#single.add(first, volume * ((first + 1 - start) / span));
    this.#single.add(last, volume * ((end - last) / span));
    if (last === first + 1) return;
    this.#steps.add(first + 1, volume / span);
    this.#steps.add(last, -volume / span);
  }

  /**
   * The volume of each bin, into `out`. `cover` and `touches` count the densities over a bin and the bars in it:
   * where there are none, the sums may have kept a trace of rounding from bars that were taken out.
   */
  volumes(cover: Float64Array, touches: Float64Array, out: Float64Array): void {
    this.#steps.runningSums(cover, out);
    for (let bin = 0; bin < out.length; bin++) {
      const volume = this.#single.at(bin) + (out[bin] ?? NaN);
      out[bin] = touches[bin] === 0 ? 0 : Math.max(0, volume);
    }
  }

  clear(): void {
    this.#single.clear();
    this.#steps.clear();
  }
}

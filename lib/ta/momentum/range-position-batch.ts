import { firstFullBars } from "@/lib/ta/core/full-window";
import type { Columns } from "@/lib/ta/core/kernel";
import { positivePart } from "@/lib/ta/core/positive-part";

type HighLowClose = Columns<"high" | "low" | "close">;

/** Bars of one attempt to do without branches. */
const ATTEMPT = 512;

/**
 * Where each close lies between the lowest low (0) and the highest high (100) of `length` bars, over whole series,
 * gaps included; 0 when both are the same. NaN where there is no full window.
 */
export function rangePositions(inputs: HighLowClose, length: number, output: Float64Array): void {
  const bars = inputs.close.length;
  let next = 0;
  while (next < bars) {
    const seed = firstFullBars(inputs, next, length);
    output.fill(NaN, next, seed);
    next = seed === bars ? seed : new BlockRun(inputs, length, output).fill(seed);
  }
}

/**
 * A run without gaps in blocks of `length` bars (van Herk, Gil and Werman): a window is the end of one block and the
 * beginning of the next, so its highest is the larger of a highest-to-the-end taken when the block was full and the
 * highest of the present block so far.
 */
class BlockRun {
  readonly #inputs: HighLowClose;
  readonly #length: number;
  readonly #output: Float64Array;
  /** Highest and lowest from each place of the last block to its end. */
  readonly #highs: Float64Array;
  readonly #lows: Float64Array;

  constructor(inputs: HighLowClose, length: number, output: Float64Array) {
    this.#inputs = inputs;
    this.#length = length;
    this.#output = output;
    this.#highs = new Float64Array(length + 1);
    this.#lows = new Float64Array(length + 1);
  }

  /** Fills from the bar `seed`, whose window is full, to the first bar without a finite value; answers that bar. */
  fill(seed: number): number {
    const { high, low, close } = this.#inputs;
    const length = this.#length;
    this.#plainSuffixes(seed - length + 1);
    const first = position(high, low, close, seed, this.#highs[0] ?? NaN, this.#lows[0] ?? NaN);
    if (first - first !== 0) return seed;
    this.#output[seed] = first;
    const blocks = Math.max(1, Math.floor(ATTEMPT / length));
    let i = seed + 1;
    while (i < close.length) {
      const end = Math.min(i + blocks * length, close.length);
      const isNear =
        isNearby(high, i - length, i) && isNearby(low, i - length, i) && this.#nearBlocks(i, end);
      const done = isNear ? end : this.#plainBlocks(i, end);
      if (done < end) return done;
      i = end;
    }
    return i;
  }

  /**
   * `#plainBlocks` without a branch that depends on a price. The larger of `a` and `b` is `a + max(b - a, 0)`: exact
   * where `b - a` is, which it is for prices within a factor of two of each other. False when the prices lie farther
   * apart, or a high below its low, or a bar is not complete: then what was written is no good.
   */
  #nearBlocks(start: number, end: number): boolean {
    const { high, low, close } = this.#inputs;
    const output = this.#output;
    const highs = this.#highs;
    const lows = this.#lows;
    const length = this.#length;
    let wrong = 0;
    for (let from = start; from < end; from += length) {
      const to = Math.min(from + length, end);
      let highest = high[from] ?? NaN;
      let lowest = low[from] ?? NaN;
      const topBefore = highs[1] ?? NaN;
      const bottomBefore = lows[1] ?? NaN;
      highs[length] = highest;
      lows[length] = lowest;
      for (let i = from, place = 1; i < to; i++, place++) {
        const top = high[i] ?? NaN;
        const bottom = low[i] ?? NaN;
        highest += positivePart(top - highest);
        lowest -= positivePart(lowest - bottom);
        const floor = lowest - positivePart(lowest - (lows[place] ?? NaN));
        const range = highest + positivePart((highs[place] ?? NaN) - highest) - floor;
        const value = range === 0 ? 0 : (((close[i] ?? NaN) - floor) / range) * 100;
        output[i] = value;
        wrong += value - value + (top - bottom - Math.abs(top - bottom));
      }
      if (!(lowest > 0 && highest <= 2 * lowest && topBefore <= 2 * lowest && highest <= 2 * bottomBefore))
        return false;
      highest = high[to - 1] ?? NaN;
      lowest = low[to - 1] ?? NaN;
      for (let i = to - 1, place = length - 1; place > 0; i--, place--) {
        highest += positivePart((high[i] ?? NaN) - highest);
        lowest -= positivePart(lowest - (low[i] ?? NaN));
        highs[place] = highest;
        lows[place] = lowest;
      }
    }
    return wrong === 0;
  }

  #plainBlocks(start: number, end: number): number {
    const { high, low, close } = this.#inputs;
    const length = this.#length;
    this.#plainSuffixes(start - length);
    for (let from = start; from < end; from += length) {
      const to = Math.min(from + length, end);
      let highest = -Infinity;
      let lowest = Infinity;
      this.#highs[length] = highest;
      this.#lows[length] = lowest;
      for (let i = from; i < to; i++) {
        const place = i - from + 1;
        highest = Math.max(highest, high[i] ?? NaN);
        lowest = Math.min(lowest, low[i] ?? NaN);
        const top = Math.max(highest, this.#highs[place] ?? NaN);
        const bottom = Math.min(lowest, this.#lows[place] ?? NaN);
        const value = position(high, low, close, i, top, bottom);
        if (value - value !== 0) return i;
        this.#output[i] = value;
      }
      if (to - from === length) this.#plainSuffixes(from);
    }
    return end;
  }

  #plainSuffixes(from: number): void {
    const { high, low } = this.#inputs;
    let highest = -Infinity;
    let lowest = Infinity;
    for (let place = this.#length - 1; place >= 0; place--) {
      highest = Math.max(highest, high[from + place] ?? NaN);
      lowest = Math.min(lowest, low[from + place] ?? NaN);
      this.#highs[place] = highest;
      this.#lows[place] = lowest;
    }
  }
}

/** NaN when the bar is not complete. */
function position(
  high: Float64Array,
  low: Float64Array,
  close: Float64Array,
  bar: number,
  highest: number,
  lowest: number,
): number {
  const price = close[bar] ?? NaN;
  const gap = (high[bar] ?? NaN) - (high[bar] ?? NaN) + ((low[bar] ?? NaN) - (low[bar] ?? NaN));
  const range = highest - lowest;
  return gap + (range === 0 ? 0 : ((price - lowest) / range) * 100) + (price - price);
}

/** Whether all of `[start, end)` are finite, above zero and within a factor of two of each other. */
function isNearby(values: Float64Array, start: number, end: number): boolean {
  let top = values[start] ?? NaN;
  let bottom = top;
  for (let i = start; i < end; i++) {
    const value = values[i] ?? NaN;
    if (!(value <= top)) {
      if (value - value !== 0) return false;
      top = value;
    } else if (value < bottom) bottom = value;
  }
  return bottom > 0 && top <= 2 * bottom;
}
